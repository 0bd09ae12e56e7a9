import { applyChanges } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import { sql } from 'kysely';
import { plusDays } from '../domain/days.ts';
import { endOf, withEnd } from '../domain/recurrence/end-of-rule.ts';
import { isOnGrid, keyAtOrAfter } from '../domain/recurrence/key-at-or-after.ts';
import { placesBefore } from '../domain/recurrence/place-of.ts';
import type { Schedule } from '../domain/recurrence/schedule.ts';
import { SeriesChanged, SeriesEnded } from '../events.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { insertOccurrence } from './insert-occurrence.ts';
import { insertSeries, toSeriesSchedule } from './insert-series.ts';
import { moveOpenTask } from './move-open-task.ts';
import type { SeriesEdit } from './revise-series.ts';
import { dueOfKey, scheduleOf, templateOf } from './schedule-of.ts';
import { seriesData } from './series-data.ts';
import { following, type TaskScope } from './task-command.ts';

/**
 * Splits a series before an occurrence: the old one ends on the day before, a new one goes on from
 * there with the new rule and template. If the open task lies before the split it stays with the
 * old series, which goes on to its end; otherwise it is the first one of the new series.
 */
export async function continueSeries(scope: TaskScope, edit: SeriesEdit) {
  const { series, openTask, template } = edit;
  const fromKey = await splitKey(scope, edit);
  const schedule = continuedSchedule(edit, fromKey);
  const first = keyAtOrAfter(schedule, fromKey, series.skippedKeys);
  if (!first)
    throw invalidInput(['recurrence', 'rule'], `must have an occurrence on or after ${fromKey}`);
  const moved = openTask && (openTask.occurrenceKey as string) >= fromKey ? openTask : null;
  const continuation = insertSeries(scope, {
    ...templateOf(series),
    ...template,
    ...schedule,
    workspaceId: series.workspaceId,
    previousId: series.id,
    skippedKeys: series.skippedKeys.filter((key) => key >= fromKey),
    generatedCount: moved ? 1 : 0,
    state: series.state,
  });
  endBefore(scope, { series, fromKey, continuation, rest: moved ? null : openTask });
  const created = {
    changedFields: ['rule', 'previousId'],
    changes: [{ field: 'rule', before: series.rule, after: continuation.rule }],
  };
  const then = following(
    scope,
    scope.append(SeriesChanged, continuation, seriesData(continuation, created, moved?.id ?? null)),
  );
  const task = moved
    ? await takeAlong(then, moved, { template, continuation, key: first })
    : await begin(then, continuation, first);
  const openTaskId = task?.id ?? openTask?.id ?? null;
  return { seriesId: series.id, continuationId: continuation.id, openTaskId };
}

/** A series that is paused makes no task, not even its first. */
async function begin(
  scope: TaskScope,
  continuation: SeriesRecord,
  key: string,
): Promise<TaskRecord | null> {
  if (continuation.state !== 'ACTIVE') return null;
  return insertOccurrence(scope, continuation, { key, previous: null });
}

async function takeAlong(
  scope: TaskScope,
  task: TaskRecord,
  {
    template,
    continuation,
    key,
  }: { template: SeriesEdit['template']; continuation: SeriesRecord; key: string },
): Promise<TaskRecord> {
  const place = { seriesId: continuation.id, key, timeZone: continuation.timeZone };
  await moveOpenTask(scope, task, { template, place });
  return task;
}

/** @throws CodedError INVALID_INPUT for a key that has no occurrence still to come */
async function splitKey({ em }: TaskScope, edit: SeriesEdit): Promise<string> {
  const { series, openTask, input } = edit;
  const openKey = openTask?.occurrenceKey ?? null;
  const key = input.fromKey ?? openKey;
  if (!key) throw invalidInput(['fromKey'], 'must be given while no task of the series is open');
  if (key === openKey) return key;
  const last = openKey ?? (await lastKey(em, series));
  if (!isOnGrid(scheduleOf(series), key) || (last !== null && key <= last))
    throw invalidInput(['fromKey'], 'must be the open occurrence or a later one');
  return key;
}

async function lastKey(em: TaskScope['em'], series: SeriesRecord): Promise<string | null> {
  const { rows } = await sql<{ key: string | null }>`
    select max(occurrence_key) as key from task
    where series_id = ${series.id} and deleted_at is null`.execute(em.getKysely<object>());
  return rows[0]?.key ?? null;
}

/** A number of repetitions that is not new is reduced by the places before the split. */
function continuedSchedule({ series, input }: SeriesEdit, fromKey: string): Schedule {
  const { count } = endOf(series.rule);
  const { date, time, timeZone } = dueOfKey(fromKey, series.timeZone);
  const start = { date, time, timeZone };
  const { rule, anchor, missed, monthEnd, dayStartsAt } = series;
  const given = input.recurrence ?? { rule, start, anchor, missed, monthEnd, dayStartsAt };
  const isReduced = count !== null && endOf(given.rule).count === count;
  const left = isReduced ? count - placesBefore(scheduleOf(series), fromKey) : null;
  if (left !== null && left < 1)
    throw invalidInput(['fromKey'], 'must be an occurrence of the series');
  return toSeriesSchedule(
    left === null ? given : { ...given, rule: withEnd(given.rule, { count: left }) },
    series.timeZone,
    ['recurrence'],
  );
}

/** The old series makes nothing from the split on; it ends at once if nothing of it is open. */
function endBefore(
  { append, now }: TaskScope,
  {
    series,
    fromKey,
    continuation,
    rest,
  }: {
    series: SeriesRecord;
    fromKey: string;
    continuation: SeriesRecord;
    rest: TaskRecord | null;
  },
): void {
  const endsOn = plusDays(fromKey.slice(0, 10), -1);
  const applied = applyChanges(
    series,
    {
      rule: withEnd(series.rule, { endsOn }),
      nextId: continuation.id,
      ...(!rest && { state: 'ENDED' as const }),
    },
    now(),
  );
  const event = rest ? SeriesChanged : SeriesEnded;
  append(event, series, seriesData(series, applied, rest?.id ?? null));
}
