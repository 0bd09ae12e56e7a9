import { TaskUpdated } from '../events.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import type { TaskScope } from './task-command.ts';
import { announce } from './task-data.ts';

/** A change of what hangs on a task raises its version as any other does. */
export async function touch(scope: TaskScope, task: TaskRecord, field: string): Promise<void> {
  task.version += 1;
  task.updatedAt = scope.now();
  await announce(scope, TaskUpdated, task, { changedFields: [field], changes: [] });
}
