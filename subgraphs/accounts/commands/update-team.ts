import { applyChanges, transact, validate } from '@trellis/kernel/command';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { TeamUpdated } from '../events.ts';
import type { UpdateTeamInput } from '../generated/resolvers.ts';
import { TeamRecord } from '../persistence/team-record.ts';
import { enterWorkspaceOf } from './enter-workspace.ts';
import { teamKey } from './fields.ts';
import { refuseNull } from './refuse-null.ts';
import { memberIdsOf, refuseTakenKey, type TeamResult, teamData } from './team-data.ts';

const fields = z.object({ key: teamKey.optional(), name: line(100).optional() });

/** Changes how a team is called. */
export function updateTeam(context: AccountsContext, input: UpdateTeamInput) {
  return transact(context, { command: 'updateTeam', input }, async (scope): Promise<TeamResult> => {
    const { em, append, now } = scope;
    const { found: team } = await enterWorkspaceOf(scope, TeamRecord, input, {
      least: 'ADMIN',
      where: { deletedAt: null },
    });
    refuseNull(input, ['key', 'name']);
    const { key = team.key, name } = validate(fields, input);
    if (key !== team.key) await refuseTakenKey(em, { workspaceId: team.workspaceId, key });
    const applied = applyChanges(team, { key, name }, now());
    if (applied.changedFields.length === 0) return { teamId: team.id, cursor: null };
    const data = teamData(team, await memberIdsOf(em, team.id), applied);
    return { teamId: team.id, cursor: append(TeamUpdated, team, data) };
  });
}
