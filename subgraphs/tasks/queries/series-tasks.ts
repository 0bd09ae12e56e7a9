import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type OrderTerm,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { OPEN_STATUSES } from '../domain/task.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { ofWorkspaces } from './of-workspaces.ts';
import type { PagedKey } from './subtasks.ts';

const LATEST_FIRST: readonly OrderTerm[] = [
  { column: 'task.occurrence_key', type: 'text', isExact: true, direction: 'desc' },
];

/** The occurrences of many series, the latest first. */
export function createSeriesTasksLoader(
  reading: Reading,
): ListLoader<PagedKey, Connection<TaskRow>> {
  return createListLoader({
    idOf: ({ id }: PagedKey) => id,
    argumentsOf: ({ page }) => page,
    load: (ids, page) => occurrencesOf(reading, ids, page),
  });
}

function occurrencesOf(
  { kysely, workspaceIds }: Reading,
  parentIds: readonly string[],
  page: PageArguments,
): Promise<Connection<TaskRow>[]> {
  const query = kysely
    .selectFrom('task')
    .select(TASK_COLUMNS)
    .where('task.series_id', '=', sql.ref<string>('parent.id'))
    .where(ofWorkspaces('task.workspace_id', workspaceIds))
    .where('task.deleted_at', 'is', null);
  return fetchPagesByParent<TaskRow>({
    kysely,
    query,
    order: LATEST_FIRST,
    idColumn: 'task.id',
    page,
    defaultSize: 20,
    scope: { list: 'TaskSeries.tasks' },
    parentIds,
  });
}

/** The open task of each series; the latest, should there be two. */
export function createOpenTaskLoader({
  kysely,
  workspaceIds,
}: Reading): DataLoader<string, TaskRow | null> {
  return new DataLoader(async (seriesIds) => {
    const rows: TaskRow[] = await kysely
      .selectFrom('task')
      .select(TASK_COLUMNS)
      .distinctOn('task.series_id')
      .where(sql<boolean>`task.series_id = any(${[...seriesIds]}::uuid[])`)
      .where(ofWorkspaces('task.workspace_id', workspaceIds))
      .where(sql<boolean>`task.status = any(${[...OPEN_STATUSES]}::text[])`)
      .where('task.deleted_at', 'is', null)
      .orderBy('task.series_id')
      .orderBy('task.occurrence_key', 'desc')
      .execute();
    const bySeries = new Map(rows.map((row) => [row.seriesId, row]));
    return seriesIds.map((id) => bySeries.get(id) ?? null);
  });
}
