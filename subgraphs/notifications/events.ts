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

/** A delivery that was given up: a message to a person, or an event to a webhook. */
export const NotificationFailed = defineEvent(
  'notifications.notification-failed.v1',
  'delivery',
  z.object({
    channel: z.string(),
    recipientId: z.uuid().nullable(),
    notificationId: z.uuid().nullable(),
    webhookId: z.uuid().nullable(),
    /** What was to be told. */
    eventId: z.uuid(),
    attempts: z.number().int(),
    reason: z.string(),
  }),
);

/** Of the address only the host is told: its path may let anybody in who knows it. */
export const WebhookChanged = defineEvent(
  'notifications.webhook-changed.v1',
  'webhook',
  z.object({
    /** DISABLED: turned off by the system, for `disabledReason`. */
    change: z.enum(['CREATED', 'UPDATED', 'SECRET_ROTATED', 'DISABLED', 'DELETED']),
    host: z.string(),
    eventTypes: z.array(z.string()),
    isEnabled: z.boolean(),
    disabledReason: z.string().nullable(),
  }),
);

export const notificationEvents = [NotificationSent, NotificationFailed, WebhookChanged] as const;
