import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';

/** The task as it is after the change: what consumers need, so that none has to ask. */
const task = z.object({
  title: z.string(),
  number: z.number().int(),
  status: z.enum(['BACKLOG', 'TODO', 'IN_PROGRESS', 'DONE']),
  goalId: z.uuid().nullable(),
  assigneeIds: z.array(z.uuid()),
  /** Those of `assigneeIds` that this change has added. */
  addedAssigneeIds: z.array(z.uuid()),
  createdById: z.uuid(),
});

export const TaskCreated = defineEvent('tasks.task-created.v1', 'task', task);
export const TaskUpdated = defineEvent('tasks.task-updated.v1', 'task', task);
export const TaskCompleted = defineEvent('tasks.task-completed.v1', 'task', task);
export const TaskReopened = defineEvent('tasks.task-reopened.v1', 'task', task);
export const TaskDeleted = defineEvent('tasks.task-deleted.v1', 'task', task);

export const taskEvents = [
  TaskCreated,
  TaskUpdated,
  TaskCompleted,
  TaskReopened,
  TaskDeleted,
] as const;
