import { accept, invalidInput } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import { decideComplete } from '../domain/task.ts';
import { TaskCompleted } from '../events.ts';
import type { CompleteTaskInput } from '../generated/resolvers.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { closeTask } from './close-task.ts';
import { loadWithSeries } from './load-task.ts';
import { surroundingsOf } from './surroundings.ts';
import { type TaskScope, taskCommand } from './task-command.ts';

/** Says that the work is done. On a task that is done already: success, and nothing happens. */
export function completeTask(context: TasksContext, input: CompleteTaskInput) {
  return taskCommand(context, { command: 'completeTask', input }, (scope) =>
    completeIn(scope, input),
  );
}

/** The same within a larger transaction. */
export async function completeIn(scope: TaskScope, input: CompleteTaskInput) {
  const { em, identity, now } = scope;
  const { task, series } = await loadWithSeries(scope, input);
  const at = input.completedAt ?? now();
  checkTime(task, at, now());
  const around = await surroundingsOf(em, task.id);
  const { force = false } = input;
  const [fact] = accept(decideComplete(task, { by: identity.userId, at, force, ...around }));
  if (!fact) {
    const { id, successorId = null, endedSeriesBy = null } = task;
    return { taskId: id, successorId, seriesEnded: endedSeriesBy !== null };
  }
  const closed = await closeTask(scope, { task, series, fact, event: TaskCompleted, at, around });
  return { taskId: task.id, ...closed };
}

function checkTime(task: TaskRecord, at: Date, now: Date): void {
  if (at > now) throw invalidInput(['completedAt'], 'must not be in the future');
  if (at < task.createdAt)
    throw invalidInput(['completedAt'], 'must not be before the task was created');
}
