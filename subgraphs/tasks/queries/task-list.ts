import { type Connection, fetchPage, type PageArguments } from '@trellis/kernel/persistence/paging';
import type { Reading } from '../context.ts';
import type { TaskFilter, TaskOrder } from '../generated/resolvers.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { taskCondition } from './task-filter.ts';
import { toOrder } from './task-order.ts';

export type TaskListArguments = PageArguments & {
  workspaceId: string;
  filter?: TaskFilter | null;
  orderBy?: readonly TaskOrder[] | null;
};

/** The tasks of a workspace that the caller belongs to, by filter and order. */
export function listTasks(
  { kysely, clock }: Reading,
  args: TaskListArguments,
): Promise<Connection<TaskRow>> {
  const { workspaceId, filter, orderBy, ...page } = args;
  const query = kysely
    .selectFrom('task')
    .select(TASK_COLUMNS)
    .where('task.workspace_id', '=', workspaceId)
    .where(taskCondition(filter, clock));
  return fetchPage<TaskRow>({
    kysely,
    query,
    order: toOrder(orderBy),
    idColumn: 'task.id',
    page,
    defaultSize: 50,
    scope: { list: 'tasks', workspaceId, filter, orderBy },
  });
}
