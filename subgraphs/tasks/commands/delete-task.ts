import { applyChanges, load, transact } from '@trellis/kernel/command';
import { requireRole } from '@trellis/kernel/identity';
import type { TasksContext } from '../context.ts';
import { TaskDeleted } from '../events.ts';
import type { DeleteTaskInput } from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { taskData } from './task-data.ts';

/** Takes a task out of sight. */
export function deleteTask(context: TasksContext, input: DeleteTaskInput) {
  return transact(
    context,
    { command: 'deleteTask', input },
    async ({ em, identity, append, now }) => {
      const task = await load(em, TaskRecord, input, { deletedAt: null });
      requireRole(identity, task.workspaceId, 'MEMBER');
      const applied = applyChanges(task, { deletedAt: now() }, now());
      const cursor = append(TaskDeleted, task, taskData(task, applied));
      return { taskId: task.id, cursor };
    },
  );
}
