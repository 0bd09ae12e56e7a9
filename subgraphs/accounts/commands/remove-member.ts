import type { EntityManager } from '@mikro-orm/postgresql';
import { applyChanges, transact } from '@trellis/kernel/command';
import { accept, permissionDenied } from '@trellis/kernel/errors';
import type { AccountsContext } from '../context.ts';
import { decideRemoval } from '../domain/membership.ts';
import { MemberRemoved } from '../events.ts';
import type { RemoveMemberInput } from '../generated/resolvers.ts';
import { ApiKeyRecord } from '../persistence/api-key-record.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import type { AccountsDatabase } from '../persistence/rows.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { countAdmins, findMember } from './find-member.ts';
import { membershipResult } from './membership-data.ts';

/** Ends a membership, and with it the member's places in teams and keys to the workspace. */
export function removeMember(context: AccountsContext, input: RemoveMemberInput) {
  return transact(context, { command: 'removeMember', input }, async (scope) => {
    const { em, identity, append, now } = scope;
    const { workspaceId } = input;
    const { role: callerRole } = await enterWorkspace(scope, workspaceId, { least: 'VIEWER' });
    const member = await findMember(em, input);
    const isSelf = member.userId === identity.userId;
    if (!isSelf && callerRole !== 'ADMIN') throw permissionDenied(['ADMIN']);
    accept(decideRemoval(member.role, await countAdmins(em, workspaceId)));

    await leaveTeams(em, member);
    const revokedApiKeyIds = await revokeKeys(em, member, now());
    await em.nativeDelete(MembershipRecord, { id: member.id });
    const { id, userId, role, version } = member;
    const cursor = append(
      MemberRemoved,
      { id, workspaceId, version: version + 1 },
      {
        userId,
        role,
        revokedApiKeyIds,
        changedFields: ['role'],
        changes: [{ field: 'role', before: role, after: null }],
      },
    );
    return membershipResult(member, cursor);
  });
}

async function leaveTeams(em: EntityManager, member: MembershipRecord): Promise<void> {
  const kysely = em.getKysely<AccountsDatabase>();
  await kysely
    .deleteFrom('team_member')
    .where('user_id', '=', member.userId)
    .where('team_id', 'in', (teams) =>
      teams.selectFrom('team').select('id').where('workspace_id', '=', member.workspaceId),
    )
    .execute();
}

/** A key must not wait for its owner to join again. */
async function revokeKeys(
  em: EntityManager,
  member: MembershipRecord,
  at: Date,
): Promise<string[]> {
  const { workspaceId, userId: ownerId } = member;
  const keys = await em.find(
    ApiKeyRecord,
    { workspaceId, ownerId, revokedAt: null },
    { orderBy: { id: 'asc' } },
  );
  for (const key of keys) applyChanges(key, { revokedAt: at }, at);
  return keys.map(({ id }) => id);
}
