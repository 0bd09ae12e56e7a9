import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

const ReminderSchema = defineEntity({
  name: 'ReminderRecord',
  tableName: 'reminder',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    taskId: p.uuid(),
    version: p.integer(),
    recipientId: p.uuid(),
    offset: p.text().nullable(),
    at: p.datetime().nullable(),
    timeOfDay: p.text(),
    isUrgent: p.boolean(),
    channels: p.type('text[]').$type<('IN_APP' | 'EMAIL')[]>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
  },
});

export class ReminderRecord extends ReminderSchema.class {}
ReminderSchema.setClass(ReminderRecord);

export { ReminderSchema };
