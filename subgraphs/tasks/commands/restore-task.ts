import { LockMode } from '@mikro-orm/core';
import { alreadyExists, notFound } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import { isOpen } from '../domain/task.ts';
import { TaskRestored } from '../events.ts';
import type { RestoreTaskInput } from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { unmarkSeriesEnded } from './end-series.ts';
import { loadWithSeries } from './load-task.ts';
import { replanFirings } from './plan-firings.ts';
import { removeSuccessor, surplusOf, takeBack } from './reopen-task.ts';
import { takenKeys } from './taken-keys.ts';
import { following, type TaskScope, taskCommand } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

/** For how long a deleted task can be brought back. */
export const RESTORABLE_DAYS = 30;

/** Brings back a deleted task, with the subtasks that went with it. */
export function restoreTask(context: TasksContext, input: RestoreTaskInput) {
  return taskCommand(context, { command: 'restoreTask', input }, async (scope) => {
    const { task, series } = await loadWithSeries(scope, input, { includeDeleted: true });
    if (!task.deletedAt) return { taskId: task.id };
    if (task.deletedAt.getTime() < scope.now().getTime() - RESTORABLE_DAYS * 86_400_000)
      throw notFound(['id'], input.id);
    if (series) await refuseDouble(scope, series, task);
    const surplus = series && isOpen(task.status) ? await surplusOf(scope, { series, task }) : null;
    if (series && isOpen(task.status)) takeBack(series, task, 'DELETION');
    else if (series) unmarkSeriesEnded(series, task, 'DELETION');
    const parent = task.parentId ? await scope.em.findOne(TaskRecord, task.parentId) : null;
    const lost = await deletedWith(scope, task);
    const cursor = await bringBack(scope, task, parent?.deletedAt ? { parentId: null } : {});
    const then = following(scope, cursor);
    if (series && surplus) await removeSuccessor(then, series, surplus);
    for (const subtask of lost) await bringBack(then, subtask);
    return { taskId: task.id };
  });
}

// The occurrence may have been made again since, after an earlier one was reopened and closed.
async function refuseDouble(
  { em }: TaskScope,
  series: SeriesRecord,
  task: TaskRecord,
): Promise<void> {
  const taken = await takenKeys(em, series, task);
  if (taken.includes(task.occurrenceKey as string))
    throw alreadyExists(['id'], 'Another task of the series stands at this date.');
}

async function bringBack(
  scope: TaskScope,
  task: TaskRecord,
  changes: Partial<TaskRecord> = {},
): Promise<string> {
  const applied = changeTask(task, { ...changes, deletedAt: null, deletionId: null }, scope.now());
  const cursor = await announce(scope, TaskRestored, task, applied);
  await replanFirings(scope, task);
  return cursor;
}

/** What the same deletion has taken from below the task, from the top down. */
async function deletedWith({ em }: TaskScope, task: TaskRecord): Promise<TaskRecord[]> {
  const all = await em.find(
    TaskRecord,
    { deletionId: task.deletionId as string, id: { $ne: task.id } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const below = Map.groupBy(all, ({ parentId }) => parentId);
  const collect = (parent: TaskRecord): TaskRecord[] =>
    (below.get(parent.id) ?? []).flatMap((child) => [child, ...collect(child)]);
  return collect(task);
}
