import { load } from '@trellis/kernel/command';
import { requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import type { TaskScope } from './task-command.ts';

type Wanted = { id: string; expectedVersion?: number | null };

/**
 * The task to be changed, locked, by somebody who may change it.
 *
 * @throws CodedError NOT_FOUND, VERSION_CONFLICT, PERMISSION_DENIED
 */
export async function loadTask(
  { em, identity }: Pick<TaskScope, 'em' | 'identity'>,
  input: Wanted,
  path: readonly string[] = ['id'],
): Promise<TaskRecord> {
  const task = await load(em, TaskRecord, input, { deletedAt: null }, path);
  requireRole(identity, task.workspaceId, 'MEMBER', path);
  return task;
}

/**
 * The task and its series, both locked. Whoever opens or closes an occurrence locks the series
 * first, so that two at once stand in line and do not lock each other out.
 */
export async function loadWithSeries(
  scope: Pick<TaskScope, 'em' | 'identity'>,
  input: Wanted,
  { includeDeleted = false } = {},
): Promise<{ task: TaskRecord; series: SeriesRecord | null }> {
  const { em, identity } = scope;
  await lockSeriesOf(scope, input.id);
  const task = await load(em, TaskRecord, input, includeDeleted ? {} : { deletedAt: null });
  requireRole(identity, task.workspaceId, 'MEMBER');
  const series = task.seriesId
    ? await em.findOne(SeriesRecord, task.seriesId, { refresh: true })
    : null;
  return { task, series };
}

async function lockSeriesOf({ em }: Pick<TaskScope, 'em'>, taskId: string): Promise<void> {
  if (!isUuid(taskId)) return;
  await sql`
    select from series
    where id = (select series_id from task where id = ${taskId})
    for update`.execute(em.getKysely<object>());
}
