import { applyChanges } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { sql } from 'kysely';
import type { TasksContext } from '../context.ts';
import { nextKey } from '../domain/recurrence/next-key.ts';
import { occurrences } from '../domain/recurrence/occurrences.ts';
import { decideSeriesState, type SeriesState } from '../domain/series.ts';
import { SeriesChanged, SeriesEnded } from '../events.ts';
import type {
  EndSeriesInput,
  PauseSeriesInput,
  ResumeSeriesInput,
} from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { announceEnd } from './end-series.ts';
import { insertOccurrence } from './insert-occurrence.ts';
import { scheduleOf } from './schedule-of.ts';
import { loadSeries } from './series-command.ts';
import { seriesData } from './series-data.ts';
import { following, type TaskScope, taskCommand } from './task-command.ts';

/** Lets the series make no further tasks for a while. */
export function pauseSeries(context: TasksContext, input: PauseSeriesInput) {
  return setState(context, { command: 'pauseSeries', input, to: 'PAUSED' });
}

/** Stops the repetition; a task that is open stays open. */
export function endSeries(context: TasksContext, input: EndSeriesInput) {
  return setState(context, { command: 'endSeries', input, to: 'ENDED' });
}

type Change = {
  readonly command: string;
  readonly input: PauseSeriesInput | EndSeriesInput;
  readonly to: SeriesState;
};

function setState(context: TasksContext, { command, input, to }: Change) {
  return taskCommand(context, { command, input }, async (scope) => {
    const { series, openTask } = await loadSeries(scope, input);
    const openTaskId = openTask?.id ?? null;
    const state = accept(decideSeriesState(series.state, to));
    if (state) announceState(scope, series, { state, openTaskId });
    return { seriesId: series.id, openTaskId };
  });
}

/** Goes on with a paused series: if no task of it is open, with the next one after now. */
export function resumeSeries(context: TasksContext, input: ResumeSeriesInput) {
  return taskCommand(context, { command: 'resumeSeries', input }, async (scope) => {
    const { series, openTask } = await loadSeries(scope, input);
    const state = accept(decideSeriesState(series.state, 'ACTIVE'));
    if (!state) return { seriesId: series.id, openTaskId: openTask?.id ?? null };
    const cursor = announceState(scope, series, { state, openTaskId: openTask?.id ?? null });
    const task = openTask ?? (await openNext(following(scope, cursor), series));
    return { seriesId: series.id, openTaskId: task?.id ?? null };
  });
}

function announceState(
  { append, now }: TaskScope,
  series: SeriesRecord,
  { state, openTaskId }: { state: SeriesState; openTaskId: string | null },
): string {
  const applied = applyChanges(series, { state }, now());
  const event = state === 'ENDED' ? SeriesEnded : SeriesChanged;
  return append(event, series, seriesData(series, applied, openTaskId));
}

async function openNext(scope: TaskScope, series: SeriesRecord): Promise<TaskRecord | null> {
  const previous = await latestOccurrence(scope.em, series);
  const key = keyAfterNow(scope, series, previous);
  if (key) return insertOccurrence(scope, series, { key, previous });
  series.state = 'ENDED';
  if (previous) previous.endedSeriesBy = 'CLOSING';
  announceEnd(scope, series);
  return null;
}

/** What follows the latest occurrence; a series that never had any begins at its start, or later. */
function keyAfterNow(
  { now }: TaskScope,
  series: SeriesRecord,
  previous: TaskRecord | null,
): string | null {
  const schedule = scheduleOf(series);
  const { skippedKeys: skipped, generatedCount } = series;
  if (!previous) {
    const [first] = occurrences(schedule, { from: now(), limit: 1, skipped, generatedCount });
    return first?.key ?? null;
  }
  return nextKey(
    { ...schedule, missed: 'JUMP_TO_FUTURE' },
    { current: previous.occurrenceKey as string, at: now(), skipped, generatedCount },
  );
}

async function latestOccurrence(
  em: TaskScope['em'],
  series: SeriesRecord,
): Promise<TaskRecord | null> {
  const { rows } = await sql<{ id: string }>`
    select id from task where series_id = ${series.id}
    order by occurrence_key desc limit 1`.execute(em.getKysely<object>());
  return rows[0] ? em.findOne(TaskRecord, rows[0].id) : null;
}
