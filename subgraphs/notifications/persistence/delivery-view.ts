import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { DeliveryStatus } from './delivery-row.ts';

/** A delivery as it is read. Times are text as PostgreSQL gives them. */
export type DeliveryRow = {
  id: string;
  channel: string;
  status: DeliveryStatus;
  eventId: string;
  notificationId: string | null;
  webhookId: string | null;
  attempts: number;
  deferredUntil: string | null;
  /** Null as well for what waits until its webhook is turned on. */
  nextAttemptAt: string | null;
  sentAt: string | null;
  failedAt: string | null;
  reason: string | null;
  providerMessageId: string | null;
};

export type DeliveryConnectionView = Connection<DeliveryRow>;

/** The columns of a delivery in the names of its fields. */
export const DELIVERY_COLUMNS = columnsOf([
  'delivery.id',
  'delivery.channel',
  'delivery.status',
  'delivery.event_id as eventId',
  'delivery.notification_id as notificationId',
  'delivery.webhook_id as webhookId',
  'delivery.attempts',
  'delivery.deferred_until as deferredUntil',
  sql<string | null>`case when delivery.due_at < 'infinity' then delivery.due_at end`.as(
    'nextAttemptAt',
  ),
  'delivery.sent_at as sentAt',
  'delivery.failed_at as failedAt',
  'delivery.reason',
  'delivery.provider_message_id as providerMessageId',
]);
