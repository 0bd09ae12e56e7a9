import type { AppliedChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { InvitationRecord } from '../persistence/invitation-record.ts';

export type InvitationResult = { invitationId: string; cursor: string | null };

export type InvitationPayloadView = PayloadView<InvitationResult & { token: string | null }>;

/** What events tell of an invitation. The token is not part of it. */
export function invitationData(
  { email, role, expiresAt }: InvitationRecord,
  applied: AppliedChanges,
) {
  return { email, role, expiresAt: expiresAt.toISOString(), ...applied };
}
