import { newId } from '@trellis/kernel/ids';
import { TaskDeleted } from '../events.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { freeBlocked } from './free-blocked.ts';
import { cancelFirings } from './plan-firings.ts';
import { lockSubtree } from './subtree.ts';
import { following, type TaskScope } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

/**
 * Takes a task and all below it out of sight, with one event each, as one deletion. Answers the
 * scope for what follows from it.
 */
export async function removeTasks(scope: TaskScope, task: TaskRecord): Promise<TaskScope> {
  const below = await lockSubtree(scope.em, task.id);
  const deletionId = newId();
  const then = following(scope, await remove(scope, task, deletionId));
  for (const subtask of below) await remove(then, subtask, deletionId);
  const ids = [task, ...below].map(({ id }) => id);
  await cancelFirings(scope.em, ids);
  await freeBlocked(then, ids);
  return then;
}

function remove(scope: TaskScope, task: TaskRecord, deletionId: string): Promise<string> {
  const { now } = scope;
  const applied = changeTask(task, { deletedAt: now(), deletionId }, now());
  return announce(scope, TaskDeleted, task, applied);
}
