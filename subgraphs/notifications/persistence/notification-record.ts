import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { TOPICS } from '../domain/notice.ts';

const NotificationSchema = defineEntity({
  name: 'NotificationRecord',
  tableName: 'notification',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    recipientId: p.uuid(),
    topic: p.enum(TOPICS),
    title: p.text(),
    body: p.text().nullable(),
    actorId: p.uuid().nullable(),
    taskId: p.uuid().nullable(),
    goalId: p.uuid().nullable(),
    /** The event that it tells of. */
    eventId: p.uuid(),
    /** Not sent yet, as the recipient is not known to belong to the workspace. */
    isWaiting: p.boolean(),
    /** The event that said it was sent, whose cursor subscribers get. */
    sentEventId: p.uuid().nullable(),
    createdAt: p.datetime(),
    readAt: p.datetime().nullable(),
    archivedAt: p.datetime().nullable(),
  },
});

export class NotificationRecord extends NotificationSchema.class {}
NotificationSchema.setClass(NotificationRecord);

export { NotificationSchema };
