import type { EntityManager } from '@mikro-orm/postgresql';
import { creationChanges, transact, validate } from '@trellis/kernel/command';
import { alreadyExists, notFound } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { clientId, line, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { TeamCreated } from '../events.ts';
import type { CreateTeamInput } from '../generated/resolvers.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import { TeamMemberRecord } from '../persistence/team-member-record.ts';
import { TeamRecord } from '../persistence/team-record.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { teamKey } from './fields.ts';
import { refuseTakenKey, refuseTooMany, type TeamResult, teamData } from './team-data.ts';

const fields = z.object({
  id: clientId.nullish(),
  key: teamKey,
  name: line(100),
  memberIds: z.array(reference).nullish(),
});

/** Makes a team of members of a workspace. */
export function createTeam(context: AccountsContext, input: CreateTeamInput) {
  return transact(context, { command: 'createTeam', input }, async (scope): Promise<TeamResult> => {
    const { em, append, now } = scope;
    const { workspaceId } = input;
    await enterWorkspace(scope, workspaceId, { least: 'ADMIN' });
    refuseTooMany(input.memberIds?.length ?? 0, ['memberIds']);
    const { key, name, ...valid } = validate(fields, input);
    const id = valid.id ?? newId();
    if (await em.findOne(TeamRecord, { id }, { filters: false }))
      throw alreadyExists(['id'], 'A team with this id exists.');
    await refuseTakenKey(em, { workspaceId, key });
    const memberIds = [...new Set(valid.memberIds ?? [])].sort();
    await refuseStrangers(em, workspaceId, valid.memberIds ?? []);

    const at = now();
    const times = { createdAt: at, updatedAt: at, deletedAt: null };
    const team = em.create(TeamRecord, { ...times, id, version: 1, workspaceId, key, name });
    for (const userId of memberIds) em.create(TeamMemberRecord, { teamId: id, userId });
    const created = creationChanges({ key, name, memberIds });
    return { teamId: id, cursor: append(TeamCreated, team, teamData(team, memberIds, created)) };
  });
}

async function refuseStrangers(
  em: EntityManager,
  workspaceId: string,
  userIds: readonly string[],
): Promise<void> {
  const members = await em.find(MembershipRecord, { workspaceId, userId: { $in: [...userIds] } });
  const known = new Set(members.map(({ userId }) => userId));
  const stranger = userIds.findIndex((id) => !known.has(id));
  if (stranger !== -1) throw notFound(['memberIds', String(stranger)], userIds[stranger]);
}
