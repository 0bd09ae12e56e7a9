import { evolve, isOpen, type TaskFact } from '../domain/task.ts';
import { TaskCanceled, TaskCompleted, type TaskUpdated } from '../events.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { decideAdvance, insertSuccessor } from './advance-series.ts';
import { announceEnd, markSeriesEnded } from './end-series.ts';
import { freeBlocked } from './free-blocked.ts';
import { cancelFirings } from './plan-firings.ts';
import { lockSubtree } from './subtree.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { following, type TaskScope } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

export type Closing = {
  readonly task: TaskRecord;
  readonly series: SeriesRecord | null;
  readonly fact: TaskFact;
  readonly event: typeof TaskUpdated;
  /** From when the next occurrence is counted. */
  readonly at: Date;
  /** Whether the series ends with it rather than going on. */
  readonly endsSeries?: boolean;
  readonly around?: Surroundings;
};

export type Closed = { successorId: string | null; seriesEnded: boolean };

/**
 * Closes a task with all that follows from it, in the order of the events: the task, what comes next
 * in its series, its open subtasks, the tasks it has blocked.
 */
export async function closeTask(scope: TaskScope, closing: Closing): Promise<Closed> {
  const { task, series, fact, event } = closing;
  const around = closing.around ?? (await surroundingsOf(scope.em, task.id));
  const applied = changeTask(task, evolve(fact), scope.now());
  const outcome = await moveSeriesOn(scope, closing);
  const then = following(scope, await announce(scope, event, task, applied));
  const successor = await announceOutcome(then, series, task, outcome);

  const subtasks = around.hasOpenSubtasks ? await closeSubtasks(then, task, fact) : [];
  const closed = [task.id, ...subtasks];
  if (around.hasPendingFirings || subtasks.length > 0) await cancelFirings(scope.em, closed);
  if (around.blocksOthers || subtasks.length > 0) await freeBlocked(then, closed);
  return { successorId: successor?.id ?? null, seriesEnded: outcome.kind === 'ended' };
}

type Outcome = Awaited<ReturnType<typeof decideAdvance>>;

async function moveSeriesOn(scope: TaskScope, closing: Closing): Promise<Outcome> {
  const { task, series, fact, at, endsSeries } = closing;
  if (!series || !task.occurrenceKey || series.state === 'ENDED') return { kind: 'none' };
  if (endsSeries) {
    markSeriesEnded(series, task, 'CLOSING');
    return { kind: 'ended' };
  }
  if (fact.type === 'skipped') series.skippedKeys = [...series.skippedKeys, task.occurrenceKey];
  const outcome = await decideAdvance(scope, series, { task, at });
  if (outcome.kind === 'ended') markSeriesEnded(series, task, 'CLOSING');
  return outcome;
}

async function announceOutcome(
  scope: TaskScope,
  series: SeriesRecord | null,
  task: TaskRecord,
  outcome: Outcome,
): Promise<TaskRecord | null> {
  if (!series) return null;
  if (outcome.kind === 'ended') announceEnd(scope, series);
  if (outcome.kind !== 'successor') return null;
  return insertSuccessor(scope, series, { task, key: outcome.key });
}

/** Completing a task completes what is open below it; otherwise that is canceled. */
async function closeSubtasks(
  scope: TaskScope,
  task: TaskRecord,
  fact: TaskFact,
): Promise<string[]> {
  const isDone = fact.type === 'completed';
  const below = (await lockSubtree(scope.em, task.id)).filter(({ status }) => isOpen(status));
  for (const subtask of below) {
    const applied = changeTask(subtask, evolve(isDone ? fact : { type: 'canceled' }), scope.now());
    await announce(scope, isDone ? TaskCompleted : TaskCanceled, subtask, applied);
  }
  return below.map(({ id }) => id);
}
