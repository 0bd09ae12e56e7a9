import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';
import { TOPICS } from './domain/notice.ts';

/** Who was told, of what and by which channel. What it says is the recipient's affair and stays out. */
export const NotificationSent = defineEvent(
  'notifications.notification-sent.v1',
  'notification',
  z.object({
    recipientId: z.uuid(),
    topic: z.enum(TOPICS),
    taskId: z.uuid().nullable(),
    goalId: z.uuid().nullable(),
    /** Earlier releases knew only the list in the app. */
    channel: z.string().default('IN_APP'),
  }),
);

export const notificationEvents = [NotificationSent] as const;
