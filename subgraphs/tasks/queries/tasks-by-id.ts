import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { ofWorkspaces } from './of-workspaces.ts';

/** Tasks by id in one statement; null where the caller sees none. */
export function createTaskLoader(
  reading: Reading,
  options = { includeDeleted: false },
): DataLoader<string, TaskRow | null> {
  return new DataLoader(async (ids) => {
    const found = await tasksById(reading, ids, options);
    const byId = new Map(found.map((task) => [task.id, task]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

export function tasksById(
  { kysely, workspaceIds }: Reading,
  ids: readonly string[],
  options: { includeDeleted: boolean },
): Promise<TaskRow[]> {
  let query = kysely
    .selectFrom('task')
    .select(TASK_COLUMNS)
    .where(sql<boolean>`task.id = any(${ids.filter(isUuid)}::uuid[])`)
    .where(ofWorkspaces('task.workspace_id', workspaceIds));
  if (!options.includeDeleted) query = query.where('task.deleted_at', 'is', null);
  return query.execute();
}
