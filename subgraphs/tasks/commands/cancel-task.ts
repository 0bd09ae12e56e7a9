import { accept } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import { decideCancel, decideSkip } from '../domain/task.ts';
import { TaskCanceled, TaskSkipped } from '../events.ts';
import type { CancelTaskInput, SkipTaskOccurrenceInput } from '../generated/resolvers.ts';
import { closeTask } from './close-task.ts';
import { loadWithSeries } from './load-task.ts';
import { type TaskScope, taskCommand } from './task-command.ts';

/** Gives a task up. One occurrence of a series is thereby skipped, unless the series is meant. */
export function cancelTask(context: TasksContext, input: CancelTaskInput) {
  return taskCommand(context, { command: 'cancelTask', input }, (scope) => cancelIn(scope, input));
}

/** The same within a larger transaction. */
export async function cancelIn(scope: TaskScope, input: CancelTaskInput) {
  const { task, series } = await loadWithSeries(scope, input);
  const endsSeries = input.scope === 'ALL';
  const isSkip = series !== null && !endsSeries && task.status !== 'CANCELED';
  const [fact] = accept(isSkip ? decideSkip(task) : decideCancel(task));
  if (!fact) return { taskId: task.id, successorId: task.successorId ?? null };
  const event = isSkip ? TaskSkipped : TaskCanceled;
  const closed = await closeTask(scope, {
    task,
    series,
    fact,
    event,
    at: scope.now(),
    endsSeries,
  });
  return { taskId: task.id, ...closed };
}

/** Leaves the open occurrence of a series out. */
export function skipTaskOccurrence(context: TasksContext, input: SkipTaskOccurrenceInput) {
  return taskCommand(context, { command: 'skipTaskOccurrence', input }, async (scope) => {
    const { task, series } = await loadWithSeries(scope, input);
    const [fact] = accept(decideSkip(task));
    if (!fact) {
      const { id, successorId = null, endedSeriesBy = null } = task;
      return { taskId: id, successorId, seriesEnded: endedSeriesBy !== null };
    }
    const at = scope.now();
    const closed = await closeTask(scope, { task, series, fact, event: TaskSkipped, at });
    return { taskId: task.id, ...closed };
  });
}
