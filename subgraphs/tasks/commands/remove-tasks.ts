import { newId } from '@trellis/kernel/ids';
import { TaskDeleted } from '../events.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { freeBlocked } from './free-blocked.ts';
import { cancelFirings } from './plan-firings.ts';
import { lockSubtree } from './subtree.ts';
import type { TaskScope } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

/** Takes a task and all below it out of sight, with one event each, as one deletion. */
export async function removeTasks(scope: TaskScope, task: TaskRecord): Promise<void> {
  const tasks = [task, ...(await lockSubtree(scope.em, task.id))];
  const deletionId = newId();
  for (const one of tasks) {
    const applied = changeTask(one, { deletedAt: scope.now(), deletionId }, scope.now());
    await announce(scope, TaskDeleted, one, applied);
  }
  const ids = tasks.map(({ id }) => id);
  await cancelFirings(scope.em, ids);
  await freeBlocked(scope, ids);
}
