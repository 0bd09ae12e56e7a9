import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { PRIORITIES, STATUSES } from '../domain/task.ts';

const TaskSchema = defineEntity({
  name: 'TaskRecord',
  tableName: 'task',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    version: p.integer(),
    number: p.integer(),
    title: p.text(),
    description: p.text().nullable(),
    status: p.enum(STATUSES),
    priority: p.enum(PRIORITIES),
    goalId: p.uuid().nullable(),
    parentId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    assigneeIds: p.type('uuid[]').$type<string[]>(),
    labelIds: p.type('uuid[]').$type<string[]>(),
    watcherIds: p.type('uuid[]').$type<string[]>(),
    sortKey: p.text(),
    estimateMinutes: p.integer().nullable(),
    dueDate: p.type('date').$type<string>().nullable(),
    dueTime: p.text().nullable(),
    dueTimeZone: p.text().nullable(),
    dueAt: p.datetime().nullable(),
    overdueAt: p.datetime().nullable(),
    snoozedUntil: p.datetime().nullable(),
    seriesId: p.uuid().nullable(),
    occurrenceKey: p.text().nullable(),
    successorId: p.uuid().nullable(),
    /** What was done to it when its series ended thereby. */
    endedSeriesBy: p.enum(['CLOSING', 'DELETION']).nullable(),
    createdAt: p.datetime(),
    createdById: p.uuid(),
    updatedAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    completedAt: p.datetime().nullable(),
    completedById: p.uuid().nullable(),
    archivedAt: p.datetime().nullable(),
    deletedAt: p.datetime().nullable(),
    /** The same for all that one deletion took away. */
    deletionId: p.uuid().nullable(),
  },
});

export class TaskRecord extends TaskSchema.class {}
TaskSchema.setClass(TaskRecord);

export { TaskSchema };
