import { applyChanges, transact } from '@trellis/kernel/command';
import type { AccountsContext } from '../context.ts';
import { TeamDeleted } from '../events.ts';
import type { DeleteTeamInput } from '../generated/resolvers.ts';
import { TeamRecord } from '../persistence/team-record.ts';
import { enterWorkspaceOf } from './enter-workspace.ts';
import { memberIdsOf, type TeamResult, teamData } from './team-data.ts';

/** Removes a team for good. Its row stays, so that its id never means another team. */
export function deleteTeam(context: AccountsContext, input: DeleteTeamInput) {
  return transact(context, { command: 'deleteTeam', input }, async (scope): Promise<TeamResult> => {
    const { em, append, now } = scope;
    const { found: team } = await enterWorkspaceOf(scope, TeamRecord, input, {
      least: 'ADMIN',
      where: { deletedAt: null },
    });
    const applied = applyChanges(team, { deletedAt: now() }, now());
    const data = teamData(team, await memberIdsOf(em, team.id), applied);
    return { teamId: team.id, cursor: append(TeamDeleted, team, data) };
  });
}
