import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { Role } from '@trellis/kernel/identity';
import type { MembershipRecord } from '../persistence/membership-record.ts';
import type { MembershipRow } from '../persistence/rows.ts';

/** A membership as it was left, which for one that has ended is the only place to find it. */
export type MembershipResult = { membership: MembershipRow; cursor: string | null };

export type MembershipPayloadView = PayloadView<MembershipResult>;

export function membershipResult(
  { id, workspaceId, userId, role, joinedAt }: MembershipRecord,
  cursor: string | null,
): MembershipResult {
  const membership = {
    id,
    workspaceId,
    userId,
    role: role as Role,
    joinedAt: joinedAt.toISOString(),
  };
  return { membership, cursor };
}
