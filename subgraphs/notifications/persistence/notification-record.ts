import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { TOPICS } from '../domain/notice.ts';
import type { Saying } from '../domain/saying.ts';

const NotificationSchema = defineEntity({
  name: 'NotificationRecord',
  tableName: 'notification',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    /** Null: it is about the person, in no workspace. */
    workspaceId: p.uuid().nullable(),
    recipientId: p.uuid(),
    topic: p.enum(TOPICS),
    /** What is said; title and body are its words, put when it is sent. */
    saying: p.json<Saying>().nullable(),
    title: p.text(),
    body: p.text().nullable(),
    isUrgent: p.boolean(),
    groupKey: p.text(),
    /** Channels that were asked for; empty: as the recipient prefers. */
    askedChannels: p.array<string>().columnType('text[]'),
    actorId: p.uuid().nullable(),
    taskId: p.uuid().nullable(),
    goalId: p.uuid().nullable(),
    reminderId: p.uuid().nullable(),
    /** The event that it tells of. */
    eventId: p.uuid(),
    /** Not sent yet, as the recipient is not known to belong to the workspace. */
    isWaiting: p.boolean(),
    /** Whether the recipient wants it in the list; what is not there may go by other ways. */
    isShown: p.boolean(),
    /** The event that said it was sent, whose cursor subscribers get. */
    sentEventId: p.uuid().nullable(),
    createdAt: p.datetime(),
    readAt: p.datetime().nullable(),
    archivedAt: p.datetime().nullable(),
    snoozedUntil: p.datetime().nullable(),
  },
});

export class NotificationRecord extends NotificationSchema.class {}
NotificationSchema.setClass(NotificationRecord);

export { NotificationSchema };
