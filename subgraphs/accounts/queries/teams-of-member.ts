import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reader, TeamView } from './reader.ts';
import { teamsByName } from './teams-by-name.ts';

export type MemberKey = { readonly workspaceId: string; readonly userId: string };

/** The teams of many members in one statement. */
export function createMemberTeamsLoader(
  readerOf: () => Reader,
): DataLoader<MemberKey, TeamView[], string> {
  return new DataLoader<MemberKey, TeamView[], string>(
    async (members) => {
      const reader = readerOf();
      const userIds = members.map(({ userId }) => userId);
      const workspaceIds = members.map(({ workspaceId }) => workspaceId);
      const found = await teamsByName(reader)
        .innerJoin('team_member', 'team_member.team_id', 'team.id')
        .select('team_member.user_id as userId')
        .where(sql<boolean>`team_member.user_id = any(${userIds}::uuid[])`)
        .where(sql<boolean>`team.workspace_id = any(${workspaceIds}::uuid[])`)
        .execute();
      const byMember = Map.groupBy(
        found.map((team) => ({ ...team, reader })),
        keyOf,
      );
      return members.map((member) => byMember.get(keyOf(member)) ?? []);
    },
    { cacheKeyFn: keyOf },
  );
}

function keyOf({ workspaceId, userId }: MemberKey): string {
  return `${workspaceId}:${userId}`;
}
