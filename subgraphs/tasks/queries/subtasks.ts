import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { ofWorkspaces } from './of-workspaces.ts';
import { AS_ARRANGED } from './task-order.ts';

export type PagedKey = { readonly id: string; readonly page: PageArguments };

/** The tasks one level below many others, as people have arranged them. */
export function createSubtasksLoader(reading: Reading): ListLoader<PagedKey, Connection<TaskRow>> {
  return createListLoader({
    idOf: ({ id }: PagedKey) => id,
    argumentsOf: ({ page }) => page,
    load: (ids, page) => subtasksOf(reading, ids, page),
  });
}

function subtasksOf(
  { kysely, workspaceIds }: Reading,
  parentIds: readonly string[],
  page: PageArguments,
): Promise<Connection<TaskRow>[]> {
  const query = kysely
    .selectFrom('task')
    .select(TASK_COLUMNS)
    .where('task.parent_id', '=', sql.ref<string>('parent.id'))
    .where(ofWorkspaces('task.workspace_id', workspaceIds))
    .where('task.deleted_at', 'is', null);
  return fetchPagesByParent<TaskRow>({
    kysely,
    query,
    order: AS_ARRANGED,
    idColumn: 'task.id',
    page,
    defaultSize: 20,
    scope: { list: 'Task.subtasks' },
    parentIds,
  });
}
