import type { TasksContext } from '../context.ts';
import { isOpen } from '../domain/task.ts';
import type { DeleteTaskInput } from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { decideAdvance, insertSuccessor } from './advance-series.ts';
import { announceEnd, markSeriesEnded } from './end-series.ts';
import { loadWithSeries } from './load-task.ts';
import { removeTasks } from './remove-tasks.ts';
import { lockSubtree } from './subtree.ts';
import { type TaskScope, taskCommand } from './task-command.ts';

/** Takes a task and its subtasks out of sight. A series goes on with the next, or ends as well. */
export function deleteTask(context: TasksContext, input: DeleteTaskInput) {
  return taskCommand(context, { command: 'deleteTask', input }, (scope) => deleteIn(scope, input));
}

/** The same within a larger transaction. */
export async function deleteIn(scope: TaskScope, input: DeleteTaskInput) {
  const { task, series } = await loadWithSeries(scope, input);
  const wasOpen = isOpen(task.status);
  const isOver = !series || series.state === 'ENDED';
  if (!isOver && input.scope === 'ALL') markSeriesEnded(series, task, 'DELETION');
  const goesOn = !isOver && input.scope !== 'ALL' && wasOpen;
  if (goesOn) series.skippedKeys = [...series.skippedKeys, task.occurrenceKey as string];

  const subtasks = goesOn ? await lockSubtree(scope.em, task.id) : [];
  const then = await removeTasks(scope, task);
  if (goesOn) return { taskId: task.id, ...(await goOn(then, series, { task, subtasks })) };
  if (!isOver && task.endedSeriesBy) announceEnd(then, series);
  return { taskId: task.id, seriesEnded: task.endedSeriesBy === 'DELETION' };
}

async function goOn(
  scope: TaskScope,
  series: SeriesRecord,
  { task, subtasks }: { task: TaskRecord; subtasks: readonly TaskRecord[] },
) {
  const advance = await decideAdvance(scope, series, { task, at: scope.now() });
  if (advance.kind === 'ended') {
    markSeriesEnded(series, task, 'DELETION');
    announceEnd(scope, series);
  }
  const successor =
    advance.kind === 'successor'
      ? await insertSuccessor(scope, series, { task, subtasks, key: advance.key })
      : null;
  return { successorId: successor?.id ?? null, seriesEnded: advance.kind === 'ended' };
}
