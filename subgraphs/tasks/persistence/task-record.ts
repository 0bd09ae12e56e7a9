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
    assigneeIds: p.type('uuid[]').$type<string[]>(),
    createdAt: p.datetime(),
    createdById: p.uuid(),
    updatedAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    completedAt: p.datetime().nullable(),
    completedById: p.uuid().nullable(),
    deletedAt: p.datetime().nullable(),
  },
});

export class TaskRecord extends TaskSchema.class {}
TaskSchema.setClass(TaskRecord);

export { TaskSchema };
