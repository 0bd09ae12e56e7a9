import type { Role } from './role.ts';

type Refusal = {
  readonly refused: 'ILLEGAL_TRANSITION';
  readonly message: string;
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** The role that a member has after a change. A workspace without an ADMIN could not be run. */
export function decideRole(from: Role, to: Role, admins: number): Role | Refusal {
  return isLastAdmin(from, admins) && to !== 'ADMIN' ? lastAdmin(to) : to;
}

/** Whether a member can go. */
export function decideRemoval(role: Role, admins: number): 'removed' | Refusal {
  return isLastAdmin(role, admins) ? lastAdmin('REMOVED') : 'removed';
}

function isLastAdmin(role: Role, admins: number): boolean {
  return role === 'ADMIN' && admins === 1;
}

function lastAdmin(to: Role | 'REMOVED'): Refusal {
  return {
    refused: 'ILLEGAL_TRANSITION',
    message: 'This is the last ADMIN of the workspace; make somebody else an ADMIN first.',
    path: ['userId'],
    details: { from: 'ADMIN', to, allowed: ['ADMIN'] },
  };
}
