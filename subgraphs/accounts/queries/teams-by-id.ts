import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { TEAM_COLUMNS } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { Reader, TeamView } from './reader.ts';

/** Teams by id in one statement; null where the viewer is no member of the workspace. */
export function createTeamLoader(readerOf: () => Reader): DataLoader<string, TeamView | null> {
  return new DataLoader(async (ids) => {
    const reader = readerOf();
    const found = await teamsById(reader, ids).where('team.deleted_at', 'is', null).execute();
    const byId = new Map(found.map((team) => [team.id, { ...team, reader }]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** A team as it last was, for the answer to a change. */
export async function lastStateOfTeam(reader: Reader, id: string): Promise<TeamView | null> {
  const found = await teamsById(reader, [id]).executeTakeFirst();
  return found ? { ...found, reader } : null;
}

function teamsById(reader: Reader, ids: readonly string[]) {
  return reader.kysely
    .selectFrom('team')
    .select(TEAM_COLUMNS)
    .where(sql<boolean>`team.id = any(${ids.filter(isUuid)}::uuid[])`)
    .where(inOwnWorkspace(reader, 'team.workspace_id'));
}
