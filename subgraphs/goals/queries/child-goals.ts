import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { GOAL_COLUMNS, type GoalRow } from '../persistence/goal-row.ts';

export type ChildrenKey = { parentId: string; page: PageArguments };

/** The children of many goals, oldest first, in one statement for each set of page arguments. */
export function createChildrenLoader(
  reading: Reading,
): ListLoader<ChildrenKey, Connection<GoalRow>> {
  return createListLoader({
    idOf: ({ parentId }: ChildrenKey) => parentId,
    argumentsOf: ({ page }) => page,
    load: (ids, page) => childrenOf(reading, ids, page),
  });
}

function childrenOf(
  { kysely, workspaceIds }: Reading,
  parentIds: readonly string[],
  page: PageArguments,
): Promise<Connection<GoalRow>[]> {
  const query = kysely
    .selectFrom('goal')
    .select(GOAL_COLUMNS)
    .where('goal.parent_id', '=', sql.ref<string>('parent.id'))
    .where(sql<boolean>`goal.workspace_id = any(${[...workspaceIds]}::uuid[])`)
    .where('goal.deleted_at', 'is', null);
  return fetchPagesByParent<GoalRow>({
    kysely,
    query,
    order: [{ column: 'goal.created_at', type: 'timestamptz', direction: 'asc' }],
    idColumn: 'goal.id',
    page,
    defaultSize: 20,
    scope: { list: 'Goal.children' },
    parentIds,
  });
}
