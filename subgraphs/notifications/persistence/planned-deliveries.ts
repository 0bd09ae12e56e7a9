import { newId } from '@trellis/kernel/ids';
import { type Kysely, sql } from 'kysely';
import { GROUPING_MS } from '../domain/plan-delivery.ts';
import type { DeliveryStatus } from './delivery-row.ts';
import type { NotificationsDatabase } from './notification-row.ts';

type Tables = Kysely<NotificationsDatabase>;

/** A delivery that is about to be written. */
export type PlannedDelivery = {
  readonly workspaceId: string | null;
  readonly channel: string;
  readonly eventId: string;
  readonly notificationId: string;
  readonly recipientId: string;
  readonly batchKey: string | null;
  /** Null: it has arrived with being written. */
  readonly dueAt: Date | null;
  readonly deferredUntil: Date | null;
};

/** Deliveries to one person by one channel stand in one line. */
export function queueOf(channel: string, recipientId: string): string {
  return `${channel}:${recipientId}`;
}

/** Writes deliveries, any number in one statement; none is written twice. */
export async function writeDeliveries(
  kysely: Tables,
  deliveries: readonly PlannedDelivery[],
  now: Date,
): Promise<void> {
  if (deliveries.length === 0) return;
  const rows = deliveries.map((delivery) => ({
    id: newId(),
    workspace_id: delivery.workspaceId,
    channel: delivery.channel,
    status: (delivery.dueAt ? 'PENDING' : 'SENT') satisfies DeliveryStatus,
    event_id: delivery.eventId,
    notification_id: delivery.notificationId,
    recipient_id: delivery.recipientId,
    queue: queueOf(delivery.channel, delivery.recipientId),
    batch_key: delivery.batchKey,
    due_at: delivery.dueAt,
    deferred_until: delivery.deferredUntil,
    planned_at: delivery.deferredUntil ? null : delivery.dueAt,
    sent_at: delivery.dueAt ? null : now,
    created_at: now,
  }));
  await sql`
    insert into delivery (
      id, workspace_id, channel, status, event_id, notification_id, recipient_id, queue, batch_key,
      due_at, deferred_until, planned_at, sent_at, created_at
    )
    select id, workspace_id, channel, status, event_id, notification_id, recipient_id, queue,
      batch_key, due_at, deferred_until, planned_at, sent_at, created_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      id uuid, workspace_id uuid, channel text, status text, event_id uuid, notification_id uuid,
      recipient_id uuid, queue text, batch_key text, due_at timestamptz,
      deferred_until timestamptz, planned_at timestamptz, sent_at timestamptz,
      created_at timestamptz
    )
    on conflict (notification_id, channel) do nothing`.execute(kysely);
}

/**
 * When the latest message of a queue about the same leaves or has left, as far as it is near enough
 * for another one to wait for it. The key is that of `messageKey`.
 */
export async function latestMessages(
  kysely: Tables,
  { queues, batchKeys }: { queues: readonly string[]; batchKeys: readonly string[] },
  now: Date,
): Promise<Map<string, Date>> {
  const from = new Date(now.getTime() - GROUPING_MS);
  const to = new Date(now.getTime() + GROUPING_MS);
  const { rows } = await sql<{ queue: string; batchKey: string; at: string }>`
    select queue, batch_key as "batchKey", max(planned_at) as at from delivery
    where queue = any(${[...queues]}::text[]) and batch_key = any(${[...batchKeys]}::text[])
      and planned_at between ${from} and ${to} and status <> 'CANCELED'
    group by queue, batch_key`.execute(kysely);
  return new Map(
    rows.map(({ queue, batchKey, at }) => [messageKey(queue, batchKey), new Date(at)]),
  );
}

export function messageKey(queue: string, batchKey: string): string {
  return `${queue} ${batchKey}`;
}

/** Takes back what waits for the end of quiet hours about a task that is closed now. */
export async function cancelDeferred(
  kysely: Tables,
  { taskId, closingEventId }: { taskId: string; closingEventId: string },
): Promise<void> {
  await sql`
    update delivery
    set status = 'CANCELED', due_at = null, reason = 'The task was closed meanwhile.'
    where status = 'PENDING' and deferred_until is not null and event_id <> ${closingEventId}
      and notification_id in (select id from notification where task_id = ${taskId})`.execute(
    kysely,
  );
}
