import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { TaskFilter, TaskOrder } from '../generated/resolvers.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { ofWorkspaces } from './of-workspaces.ts';
import { taskCondition } from './task-filter.ts';
import { toOrder } from './task-order.ts';

type List = {
  filter?: TaskFilter | null;
  orderBy?: readonly TaskOrder[] | null;
  page: PageArguments;
};

export type GoalTasksKey = { goalId: string; list: List };

/** The tasks of many goals in one statement for each list that is asked for. */
export function createGoalTasksLoader(
  reading: Reading,
): ListLoader<GoalTasksKey, Connection<TaskRow>> {
  return createListLoader({
    idOf: ({ goalId }: GoalTasksKey) => goalId,
    argumentsOf: ({ list }) => list,
    load: (ids, list) => tasksOf(reading, ids, list),
  });
}

function tasksOf(
  { kysely, workspaceIds, clock }: Reading,
  goalIds: readonly string[],
  { filter, orderBy, page }: List,
): Promise<Connection<TaskRow>[]> {
  const query = kysely
    .selectFrom('task')
    .select(TASK_COLUMNS)
    .where('task.goal_id', '=', sql.ref<string>('parent.id'))
    .where(ofWorkspaces('task.workspace_id', workspaceIds))
    .where(taskCondition(filter, clock));
  return fetchPagesByParent<TaskRow>({
    kysely,
    query,
    order: toOrder(orderBy),
    idColumn: 'task.id',
    page,
    defaultSize: 20,
    scope: { list: 'Goal.tasks', filter, orderBy },
    parentIds: goalIds,
  });
}
