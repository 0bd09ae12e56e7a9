import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { NEWEST_FIRST } from './task-order.ts';

type List = { workspaceId: string; status?: readonly string[] | null; page: PageArguments };

export type AssignedTasksKey = { userId: string; list: List };

/** The tasks of many people in a workspace, newest first, in one statement for each list. */
export function createAssignedTasksLoader(
  reading: Reading,
): ListLoader<AssignedTasksKey, Connection<TaskRow>> {
  return createListLoader({
    idOf: ({ userId }: AssignedTasksKey) => userId,
    argumentsOf: ({ list }) => list,
    load: (ids, list) => assignedTo(reading, ids, list),
  });
}

function assignedTo(
  { kysely, workspaceIds }: Reading,
  userIds: readonly string[],
  { workspaceId, status, page }: List,
): Promise<Connection<TaskRow>[]> {
  let query = kysely
    .selectFrom('task')
    .select(TASK_COLUMNS)
    .where(sql<boolean>`task.assignee_ids @> array[parent.id]`)
    .where(
      sql<boolean>`task.workspace_id = any(${workspaceIds.filter((id) => id === workspaceId)}::uuid[])`,
    )
    .where('task.deleted_at', 'is', null)
    .where('task.archived_at', 'is', null);
  if (status) query = query.where(sql<boolean>`task.status = any(${[...status]}::text[])`);
  return fetchPagesByParent<TaskRow>({
    kysely,
    query,
    order: NEWEST_FIRST,
    idColumn: 'task.id',
    page,
    defaultSize: 20,
    scope: { list: 'User.assignedTasks', workspaceId, status },
    parentIds: userIds,
  });
}
