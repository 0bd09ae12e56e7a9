import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { GOAL_COLUMNS, type GoalRow } from '../persistence/goal-row.ts';

export type OwnedGoalsKey = {
  ownerId: string;
  list: { workspaceId: string; status?: readonly string[] | null; page: PageArguments };
};

/** The goals that people own in a workspace, newest first, in one statement for each list. */
export function createOwnedGoalsLoader(
  reading: Reading,
): ListLoader<OwnedGoalsKey, Connection<GoalRow>> {
  return createListLoader({
    idOf: ({ ownerId }: OwnedGoalsKey) => ownerId,
    argumentsOf: ({ list }) => list,
    load: (ids, list) => ownedBy(reading, ids, list),
  });
}

function ownedBy(
  { kysely, workspaceIds }: Reading,
  ownerIds: readonly string[],
  list: OwnedGoalsKey['list'],
): Promise<Connection<GoalRow>[]> {
  const { workspaceId, status, page } = list;
  let query = kysely
    .selectFrom('goal')
    .select(GOAL_COLUMNS)
    .where('goal.owner_id', '=', sql.ref<string>('parent.id'))
    .where(
      sql<boolean>`goal.workspace_id = any(${workspaceIds.filter((id) => id === workspaceId)}::uuid[])`,
    )
    .where('goal.deleted_at', 'is', null);
  if (status) query = query.where(sql<boolean>`goal.status = any(${[...status]}::text[])`);
  return fetchPagesByParent<GoalRow>({
    kysely,
    query,
    order: [{ column: 'goal.created_at', type: 'timestamptz', direction: 'desc' }],
    idColumn: 'goal.id',
    page,
    defaultSize: 20,
    scope: { list: 'User.ownedGoals', workspaceId, status },
    parentIds: ownerIds,
  });
}
