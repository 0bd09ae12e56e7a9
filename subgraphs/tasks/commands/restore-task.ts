import { LockMode } from '@mikro-orm/core';
import { notFound } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import { isOpen } from '../domain/task.ts';
import { TaskRestored } from '../events.ts';
import type { RestoreTaskInput } from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { loadWithSeries } from './load-task.ts';
import { replanFirings } from './plan-firings.ts';
import { removeSuccessor, surplusOf, takeBack } from './reopen-task.ts';
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
    const surplus = series && isOpen(task.status) ? await surplusOf(scope, { series, task }) : null;
    if (series) takeBack(series, task);
    const parent = task.parentId ? await scope.em.findOne(TaskRecord, task.parentId) : null;
    const lost = await deletedWith(scope, task);
    const cursor = await bringBack(scope, task, parent?.deletedAt ? { parentId: null } : {});
    const then = following(scope, cursor);
    if (series && surplus) await removeSuccessor(then, series, surplus);
    for (const subtask of lost) await bringBack(then, subtask);
    return { taskId: task.id };
  });
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
