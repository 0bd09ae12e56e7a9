import type { EntityManager } from '@mikro-orm/postgresql';
import { creationChanges } from '@trellis/kernel/command';
import type { Role } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import type { Append } from '@trellis/kernel/outbox/outbox';
import { MemberAdded } from '../events.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import type { UserRecord } from '../persistence/user-record.ts';

type Adding = { readonly em: EntityManager; readonly append: Append; readonly now: () => Date };

/** Makes a user a member of a workspace. */
export function addMember(
  { em, append, now }: Adding,
  { user, workspaceId, role }: { user: UserRecord; workspaceId: string; role: Role },
): { membership: MembershipRecord; cursor: string } {
  const membership = em.create(MembershipRecord, {
    id: newId(),
    version: 1,
    workspaceId,
    userId: user.id,
    role,
    joinedAt: now(),
    updatedAt: now(),
  });
  const { id: userId, displayName, email, timeZone, locale } = user;
  const cursor = append(MemberAdded, membership, {
    ...{ userId, displayName, email, timeZone, locale, role },
    ...creationChanges({ userId, role }),
  });
  return { membership, cursor };
}
