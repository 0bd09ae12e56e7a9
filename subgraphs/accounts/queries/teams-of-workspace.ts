import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reader, TeamView } from './reader.ts';
import { teamsByName } from './teams-by-name.ts';

/** The teams of many workspaces in one statement. */
export function createWorkspaceTeamsLoader(readerOf: () => Reader): DataLoader<string, TeamView[]> {
  return new DataLoader(async (workspaceIds) => {
    const reader = readerOf();
    const found = await teamsByName(reader)
      .where(sql<boolean>`team.workspace_id = any(${[...workspaceIds]}::uuid[])`)
      .execute();
    const byWorkspace = Map.groupBy(
      found.map((team) => ({ ...team, reader })),
      ({ workspaceId }) => workspaceId,
    );
    return workspaceIds.map((id) => byWorkspace.get(id) ?? []);
  });
}
