import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { TEAM_COLUMNS, type TeamRow } from '../persistence/rows.ts';
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

/** The teams of many workspaces by name, in one statement. */
export function createWorkspaceTeamsLoader(readerOf: () => Reader): DataLoader<string, TeamView[]> {
  return new DataLoader(async (workspaceIds) => {
    const reader = readerOf();
    const found = await byName(reader)
      .where(sql<boolean>`team.workspace_id = any(${[...workspaceIds]}::uuid[])`)
      .execute();
    const byWorkspace = groupBy(reader, found, ({ workspaceId }) => workspaceId);
    return workspaceIds.map((id) => byWorkspace.get(id) ?? []);
  });
}

export type MemberKey = { readonly workspaceId: string; readonly userId: string };

/** The teams of many members by name, in one statement. */
export function createMemberTeamsLoader(
  readerOf: () => Reader,
): DataLoader<MemberKey, TeamView[], string> {
  return new DataLoader<MemberKey, TeamView[], string>(
    async (members) => {
      const reader = readerOf();
      const found = await byName(reader)
        .innerJoin('team_member', 'team_member.team_id', 'team.id')
        .select('team_member.user_id as userId')
        .where(
          sql<boolean>`team_member.user_id = any(${members.map(({ userId }) => userId)}::uuid[])`,
        )
        .where(
          sql<boolean>`team.workspace_id = any(${members.map(({ workspaceId }) => workspaceId)}::uuid[])`,
        )
        .execute();
      const byMember = groupBy(reader, found, keyOf);
      return members.map((member) => byMember.get(keyOf(member)) ?? []);
    },
    { cacheKeyFn: keyOf },
  );
}

function keyOf({ workspaceId, userId }: MemberKey): string {
  return `${workspaceId}:${userId}`;
}

function teamsById(reader: Reader, ids: readonly string[]) {
  return reader.kysely
    .selectFrom('team')
    .select(TEAM_COLUMNS)
    .where(sql<boolean>`team.id = any(${ids.filter(isUuid)}::uuid[])`)
    .where(inOwnWorkspace(reader, 'team.workspace_id'));
}

function byName(reader: Reader) {
  return reader.kysely
    .selectFrom('team')
    .select(TEAM_COLUMNS)
    .where('team.deleted_at', 'is', null)
    .where(inOwnWorkspace(reader, 'team.workspace_id'))
    .orderBy(sql`lower(team.name)`)
    .orderBy('team.id');
}

function groupBy<Row extends TeamRow>(
  reader: Reader,
  rows: readonly Row[],
  keyOfRow: (row: Row) => string,
): Map<string, TeamView[]> {
  return Map.groupBy(
    rows.map((row) => ({ ...row, reader })),
    keyOfRow,
  );
}
