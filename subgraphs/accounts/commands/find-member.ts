import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trellis/kernel/errors';
import { isUuid } from '@trellis/kernel/ids';
import { MembershipRecord } from '../persistence/membership-record.ts';

/** A member of a workspace that the caller has entered; the lock of the workspace covers it. */
export async function findMember(
  em: EntityManager,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<MembershipRecord> {
  const member = isUuid(userId)
    ? await em.findOne(MembershipRecord, { workspaceId, userId })
    : null;
  if (!member) throw notFound(['userId'], userId);
  return member;
}

export function countAdmins(em: EntityManager, workspaceId: string): Promise<number> {
  return em.count(MembershipRecord, { workspaceId, role: 'ADMIN' });
}
