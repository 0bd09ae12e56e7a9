import { LockMode } from '@mikro-orm/core';
import { accept, CodedError } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import { decideReopen, evolve, OPEN_STATUSES } from '../domain/task.ts';
import { TaskReopened } from '../events.ts';
import type { ReopenTaskInput } from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { unmarkSeriesEnded } from './end-series.ts';
import { isUntouched } from './is-untouched.ts';
import { loadWithSeries } from './load-task.ts';
import { replanFirings } from './plan-firings.ts';
import { removeTasks } from './remove-tasks.ts';
import { following, type TaskScope, taskCommand } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

/** Makes a closed task TODO again. The next occurrence goes, if nobody has done anything with it. */
export function reopenTask(context: TasksContext, input: ReopenTaskInput) {
  return taskCommand(context, { command: 'reopenTask', input }, async (scope) => {
    const { task, series } = await loadWithSeries(scope, input);
    const [fact] = accept(decideReopen(task));
    if (!fact) return { taskId: task.id };
    const surplus = series && (await surplusOf(scope, { series, task, force: input.force }));
    if (series) takeBack(series, task, 'CLOSING');
    const applied = changeTask(task, evolve(fact), scope.now());
    const cursor = await announce(scope, TaskReopened, task, applied);
    if (series && surplus) await removeSuccessor(following(scope, cursor), series, surplus);
    await replanFirings(scope, task);
    return { taskId: task.id };
  });
}

/** The series goes on from the occurrence as if nothing had followed it. */
export function takeBack(
  series: SeriesRecord,
  task: TaskRecord,
  undone: 'CLOSING' | 'DELETION',
): void {
  series.skippedKeys = series.skippedKeys.filter((key) => key !== task.occurrenceKey);
  unmarkSeriesEnded(series, task, undone);
  task.successorId = null;
}

/**
 * The open occurrence that would be one too many beside a task that opens again; null if there is
 * none, or if `force` lets both be open.
 *
 * @throws CodedError SUCCESSOR_MODIFIED when it was worked on
 */
export async function surplusOf(
  { em }: TaskScope,
  { series, task, force = false }: { series: SeriesRecord; task: TaskRecord; force?: boolean },
): Promise<TaskRecord | null> {
  const open = await em.find(
    TaskRecord,
    { seriesId: series.id, deletedAt: null, id: { $ne: task.id }, status: { $in: OPEN_STATUSES } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const successor = task.successorId
    ? await em.findOne(TaskRecord, { id: task.successorId, deletedAt: null })
    : null;
  const next = successor ?? open[0];
  if (!next) return null;
  if (open.length === 1 && open[0] === next && (await isUntouched(em, next))) return next;
  if (force) return null;
  throw new CodedError(
    'SUCCESSOR_MODIFIED',
    'The next occurrence was worked on; `force` lets both be open.',
    { details: { from: task.status, to: 'TODO', allowed: [] } },
  );
}

/** Takes away an occurrence that nobody has touched, as if it had not been made. */
export async function removeSuccessor(
  scope: TaskScope,
  series: SeriesRecord,
  successor: TaskRecord,
): Promise<void> {
  series.generatedCount -= 1;
  await removeTasks(scope, successor);
}
