import type { AppliedChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { EventInput } from '@trellis/kernel/outbox/outbox';
import type { TaskUpdated } from '../events.ts';
import type { TaskRecord } from '../persistence/task-record.ts';

/** What every command of tasks answers. */
export type TaskResult = { taskId: string; cursor: string | null };

export type TaskPayloadView = PayloadView<TaskResult>;

/** What every event of a task says about it. */
export function taskData(
  task: TaskRecord,
  applied: AppliedChanges,
  addedAssigneeIds: string[] = [],
): EventInput<typeof TaskUpdated> {
  return {
    title: task.title,
    number: task.number,
    status: task.status,
    priority: task.priority,
    goalId: task.goalId ?? null,
    parentId: null,
    assigneeIds: task.assigneeIds,
    addedAssigneeIds,
    watcherIds: [],
    due: null,
    series: null,
    createdById: task.createdById,
    ...applied,
  };
}
