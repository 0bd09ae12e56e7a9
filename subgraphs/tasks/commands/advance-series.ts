import { sql } from 'kysely';
import { nextKey } from '../domain/recurrence/next-key.ts';
import { OPEN_STATUSES } from '../domain/task.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { insertOccurrence, type OccurrencePlan } from './insert-occurrence.ts';
import { scheduleOf } from './schedule-of.ts';
import type { TaskScope } from './task-command.ts';

// As far as due times go.
const LAST_KEY = '9989-12-31T23:59';

export type Advance =
  | { readonly kind: 'successor'; readonly key: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'none' };

/**
 * What follows an occurrence that was just closed: the next key, the end of the series, or nothing
 * while it is paused or has another open task. Keys that have a task already are passed over.
 */
export async function decideAdvance(
  { em }: TaskScope,
  series: SeriesRecord,
  { task, at }: { task: TaskRecord; at: Date },
): Promise<Advance> {
  if (series.state !== 'ACTIVE') return { kind: 'none' };
  await em.flush();
  const { rows } = await sql<{ key: string; isOpen: boolean }>`
    select occurrence_key as key, status = any(${[...OPEN_STATUSES]}::text[]) as "isOpen"
    from task
    where series_id = ${series.id} and deleted_at is null and id <> ${task.id}
      and (occurrence_key > ${task.occurrenceKey} or status = any(${[...OPEN_STATUSES]}::text[]))`.execute(
    em.getKysely<object>(),
  );
  if (rows.some(({ isOpen }) => isOpen)) return { kind: 'none' };
  const key = nextKey(scheduleOf(series), {
    current: task.occurrenceKey as string,
    at,
    skipped: [...series.skippedKeys, ...rows.map((row) => row.key)],
    generatedCount: series.generatedCount,
  });
  return key && key <= LAST_KEY ? { kind: 'successor', key } : { kind: 'ended' };
}

/** Makes the next occurrence after `task`, with all that it takes over. */
export async function insertSuccessor(
  scope: TaskScope,
  series: SeriesRecord,
  { task, ...plan }: { task: TaskRecord } & Omit<OccurrencePlan, 'previous'>,
): Promise<TaskRecord> {
  const successor = await insertOccurrence(scope, series, { ...plan, previous: task });
  task.successorId = successor.id;
  return successor;
}
