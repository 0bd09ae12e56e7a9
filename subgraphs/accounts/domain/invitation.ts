import type { Role } from './role.ts';

const DAY_MS = 24 * 3_600_000;
export const INVITATION_MS = 7 * DAY_MS;

/** Every workspace stands in the access token, and a token has at most 8 KB. */
export const MAX_WORKSPACES = 100;

export type Invitation = {
  readonly email: string;
  readonly expiresAt: Date;
  readonly acceptedAt?: Date | null;
  readonly revokedAt?: Date | null;
};

type Refusal = {
  readonly refused: 'NOT_FOUND' | 'ILLEGAL_TRANSITION' | 'LIMIT_EXCEEDED';
  readonly message: string;
  readonly path: readonly string[];
  readonly details?: Readonly<Record<string, unknown>>;
};

export function invitationExpiry(at: Date): Date {
  return new Date(at.getTime() + INVITATION_MS);
}

/**
 * Whether a person may accept an invitation. To anybody else it does not exist, nor does it while the
 * one who made it could not make it again.
 */
export function decideAccept(
  invitation: Invitation | null,
  {
    email,
    workspaces,
    inviterRole,
  }: { readonly email: string; readonly workspaces: number; readonly inviterRole: Role | null },
  at: Date,
): 'accepted' | Refusal {
  if (invitation?.email !== email) return unknown();
  if (invitation.acceptedAt) return closed('ACCEPTED');
  if (invitation.revokedAt) return closed('REVOKED');
  if (invitation.expiresAt <= at) return closed('EXPIRED');
  if (inviterRole !== 'ADMIN') return unknown();
  return workspaces < MAX_WORKSPACES ? 'accepted' : tooMany();
}

/** Whether an invitation can be taken back. What was accepted is a membership by now. */
export function decideRevoke(
  invitation: Pick<Invitation, 'acceptedAt' | 'revokedAt'>,
): 'revoked' | 'nothing' | Refusal {
  if (invitation.revokedAt) return 'nothing';
  if (!invitation.acceptedAt) return 'revoked';
  return {
    refused: 'ILLEGAL_TRANSITION',
    message: 'This invitation was accepted; remove the member instead.',
    path: ['id'],
    details: { from: 'ACCEPTED', to: 'REVOKED', allowed: [] },
  };
}

function unknown(): Refusal {
  return {
    refused: 'NOT_FOUND',
    message: 'There is no such invitation for your address.',
    path: ['token'],
    details: { id: null },
  };
}

function closed(from: 'ACCEPTED' | 'REVOKED' | 'EXPIRED'): Refusal {
  return {
    refused: 'ILLEGAL_TRANSITION',
    message: `This invitation is ${from.toLowerCase()}; ask for a new one.`,
    path: ['token'],
    details: { from, to: 'ACCEPTED', allowed: [] },
  };
}

function tooMany(): Refusal {
  return {
    refused: 'LIMIT_EXCEEDED',
    message: `Nobody can belong to more than ${MAX_WORKSPACES} workspaces.`,
    path: ['token'],
    details: { limit: MAX_WORKSPACES },
  };
}
