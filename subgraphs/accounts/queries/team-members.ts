import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { USER_COLUMNS } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { Reader, UserView } from './reader.ts';

/** The people of many teams by name, in one statement. */
export function createTeamMembersLoader(readerOf: () => Reader): DataLoader<string, UserView[]> {
  return new DataLoader(async (teamIds) => {
    const reader = readerOf();
    const found = await reader.kysely
      .selectFrom('team_member')
      .innerJoin('team', 'team.id', 'team_member.team_id')
      .innerJoin('account', 'account.id', 'team_member.user_id')
      .select(USER_COLUMNS)
      .select('team_member.team_id as teamId')
      .where(sql<boolean>`team_member.team_id = any(${[...teamIds]}::uuid[])`)
      .where(inOwnWorkspace(reader, 'team.workspace_id'))
      .orderBy(sql`lower(account.display_name)`)
      .orderBy('account.id')
      .execute();
    const byTeam = Map.groupBy(
      found.map((user) => ({ ...user, reader })),
      ({ teamId }) => teamId,
    );
    return teamIds.map((id) => byTeam.get(id) ?? []);
  });
}
