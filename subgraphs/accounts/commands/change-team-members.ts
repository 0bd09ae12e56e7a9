import type { EntityManager } from '@mikro-orm/postgresql';
import { type AppliedChanges, transact } from '@trellis/kernel/command';
import type { AccountsContext } from '../context.ts';
import { TeamUpdated } from '../events.ts';
import type { AddTeamMemberInput, RemoveTeamMemberInput } from '../generated/resolvers.ts';
import { TeamMemberRecord } from '../persistence/team-member-record.ts';
import { TeamRecord } from '../persistence/team-record.ts';
import { enterWorkspaceOf } from './enter-workspace.ts';
import { findMember } from './find-member.ts';
import { memberIdsOf, refuseTooMany, type TeamResult, teamData } from './team-data.ts';

/** Puts a member of the workspace into a team. On one who is in it: success, and nothing happens. */
export function addTeamMember(context: AccountsContext, input: AddTeamMemberInput) {
  return changeMembers(context, {
    command: 'addTeamMember',
    input,
    change: async (em, { id: teamId, workspaceId }, before) => {
      const { userId } = await findMember(em, { workspaceId, userId: input.userId });
      if (before.includes(userId)) return before;
      refuseTooMany(before.length + 1, ['userId']);
      em.create(TeamMemberRecord, { teamId, userId });
      return [...before, userId].sort();
    },
  });
}

/** Takes somebody out of a team. On one who is not in it: success, and nothing happens. */
export function removeTeamMember(context: AccountsContext, input: RemoveTeamMemberInput) {
  return changeMembers(context, {
    command: 'removeTeamMember',
    input,
    change: async (em, { id: teamId }, before) => {
      const userId = before.find((id) => id === input.userId.toLowerCase());
      if (!userId) return before;
      await em.nativeDelete(TeamMemberRecord, { teamId, userId });
      return before.filter((id) => id !== userId);
    },
  });
}

type Change = {
  readonly command: string;
  readonly input: AddTeamMemberInput | RemoveTeamMemberInput;
  /** Answers who is in the team afterwards; the same list if nothing was to be done. */
  readonly change: (em: EntityManager, team: TeamRecord, before: string[]) => Promise<string[]>;
};

function changeMembers(context: AccountsContext, { command, input, change }: Change) {
  return transact(context, { command, input }, async (scope): Promise<TeamResult> => {
    const { em, append, now } = scope;
    const { found: team } = await enterWorkspaceOf(
      scope,
      TeamRecord,
      { id: input.teamId },
      { least: 'ADMIN', path: ['teamId'], where: { deletedAt: null } },
    );
    const before = await memberIdsOf(em, team.id);
    const after = await change(em, team, before);
    if (after === before) return { teamId: team.id, cursor: null };
    Object.assign(team, { version: team.version + 1, updatedAt: now() });
    const data = teamData(team, after, membersChange(before, after));
    return { teamId: team.id, cursor: append(TeamUpdated, team, data) };
  });
}

function membersChange(before: string[], after: string[]): AppliedChanges {
  return { changedFields: ['memberIds'], changes: [{ field: 'memberIds', before, after }] };
}
