import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';

const due = z.object({
  date: z.iso.date(),
  /** Null: all day. */
  time: z.string().nullable(),
  timeZone: z.string(),
  /** Null: all day. */
  at: z.iso.datetime().nullable(),
  overdueAt: z.iso.datetime(),
});

/**
 * The task as it is after the change: what consumers need, so that none has to ask. What came
 * later has a default, because events of earlier releases are still read.
 */
const task = z.object({
  title: z.string(),
  number: z.number().int(),
  status: z.enum(['BACKLOG', 'TODO', 'IN_PROGRESS', 'DONE', 'CANCELED', 'SKIPPED']),
  priority: z.enum(['NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT']).default('NONE'),
  goalId: z.uuid().nullable(),
  parentId: z.uuid().nullable().default(null),
  assigneeIds: z.array(z.uuid()),
  /** Those of `assigneeIds` that this change has added. */
  addedAssigneeIds: z.array(z.uuid()),
  watcherIds: z.array(z.uuid()).default([]),
  due: due.nullable().default(null),
  /** The series that the task is an occurrence of, as it is after the change. */
  series: z
    .object({ id: z.uuid(), state: z.enum(['ACTIVE', 'PAUSED', 'ENDED']) })
    .nullable()
    .default(null),
  createdById: z.uuid(),
});

export const TaskCreated = defineEvent('tasks.task-created.v1', 'task', task);
export const TaskUpdated = defineEvent('tasks.task-updated.v1', 'task', task);
export const TaskCompleted = defineEvent('tasks.task-completed.v1', 'task', task);
export const TaskReopened = defineEvent('tasks.task-reopened.v1', 'task', task);
export const TaskCanceled = defineEvent('tasks.task-canceled.v1', 'task', task);
export const TaskSkipped = defineEvent('tasks.task-skipped.v1', 'task', task);
export const TaskDeleted = defineEvent('tasks.task-deleted.v1', 'task', task);
export const TaskRestored = defineEvent('tasks.task-restored.v1', 'task', task);

/** The series as it is after the change. */
const series = z.object({
  state: z.enum(['ACTIVE', 'PAUSED', 'ENDED']),
  rule: z.string(),
  timeZone: z.string(),
  title: z.string(),
  goalId: z.uuid().nullable(),
  assigneeIds: z.array(z.uuid()),
  openTaskId: z.uuid().nullable(),
});

export const SeriesChanged = defineEvent('tasks.series-changed.v1', 'series', series);
export const SeriesEnded = defineEvent('tasks.series-ended.v1', 'series', series);

export const CommentAdded = defineEvent(
  'tasks.comment-added.v1',
  'comment',
  z.object({
    taskId: z.uuid(),
    taskTitle: z.string(),
    goalId: z.uuid().nullable(),
    authorId: z.uuid(),
    parentId: z.uuid().nullable(),
    mentionIds: z.array(z.uuid()),
    /** Of the task, after the comment: its author and those mentioned are among the watchers. */
    assigneeIds: z.array(z.uuid()),
    watcherIds: z.array(z.uuid()),
    taskCreatedById: z.uuid(),
  }),
);

export const LabelChanged = defineEvent(
  'tasks.label-changed.v1',
  'label',
  z.object({ change: z.enum(['CREATED', 'UPDATED', 'DELETED']), name: z.string() }),
);

export const ReminderDue = defineEvent(
  'tasks.reminder-due.v1',
  'reminder',
  z.object({
    cause: z.enum(['REMINDER', 'OVERDUE']),
    recipientId: z.uuid(),
    taskId: z.uuid(),
    taskTitle: z.string(),
    goalId: z.uuid().nullable(),
    due: due.nullable(),
    occurrenceKey: z.string().nullable(),
    /** When it was to fire. */
    fireAt: z.iso.datetime(),
    /** Empty: as the recipient prefers. */
    channels: z.array(z.enum(['IN_APP', 'EMAIL'])),
    isLate: z.boolean(),
    isUrgent: z.boolean(),
  }),
);

export const taskEvents = [
  TaskCreated,
  TaskUpdated,
  TaskCompleted,
  TaskReopened,
  TaskCanceled,
  TaskSkipped,
  TaskDeleted,
  TaskRestored,
  SeriesChanged,
  SeriesEnded,
  CommentAdded,
  LabelChanged,
  ReminderDue,
] as const;

/** A task or a series as it is today is in its newest event. */
export const keptEvents: readonly string[] = taskEvents
  .filter(({ aggregate }) => aggregate === 'task' || aggregate === 'series')
  .map(({ type }) => type);
