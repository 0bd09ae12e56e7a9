import type { TaskRecord } from '../persistence/task-record.ts';
import { dueOf } from './task-data.ts';

/** The fields of a new task as its first event shows them. */
export function createdFields(task: TaskRecord): Record<string, unknown> {
  const filled = (ids: readonly string[]) => (ids.length > 0 ? ids : null);
  return {
    number: task.number,
    title: task.title,
    description: task.description,
    status: task.status,
    priority: task.priority,
    goalId: task.goalId,
    parentId: task.parentId,
    teamId: task.teamId,
    assigneeIds: filled(task.assigneeIds),
    labelIds: filled(task.labelIds),
    due: dueOf(task),
    estimateMinutes: task.estimateMinutes,
    seriesId: task.seriesId,
    occurrenceKey: task.occurrenceKey,
  };
}
