import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';
import { TOPICS } from './domain/notice.ts';

/** Who was told, and of what. What it says is the recipient's affair and stays out. */
export const NotificationSent = defineEvent(
  'notifications.notification-sent.v1',
  'notification',
  z.object({
    recipientId: z.uuid(),
    topic: z.enum(TOPICS),
    taskId: z.uuid().nullable(),
    goalId: z.uuid().nullable(),
  }),
);

export const notificationEvents = [NotificationSent] as const;
