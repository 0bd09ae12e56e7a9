import { type Kysely, sql } from 'kysely';
import type { Topic } from '../domain/notice.ts';
import { DIGEST, heldBackUntil } from '../domain/plan-delivery.ts';
import { isMuted, type Mutes } from '../domain/preferences.ts';
import { type Listener, listenersOf } from '../persistence/audience.ts';
import { isStillThere } from '../persistence/deleted-workspaces.ts';
import type { DeliveryStatus } from '../persistence/delivery-row.ts';
import {
  NOTIFICATION_COLUMNS,
  type NotificationRow,
  type NotificationsDatabase,
} from '../persistence/notification-row.ts';
import { mutesAmong } from '../persistence/preferences.ts';
import type { Message } from './channel.ts';

export type Preparation = {
  /** Null: nothing is left to be said. */
  readonly message: Message | null;
  /** Deliveries that leave with the message. */
  readonly deliveryIds: readonly string[];
  readonly canceled: readonly { readonly id: string; readonly reason: string }[];
  readonly deferred: readonly { readonly id: string; readonly until: Date }[];
};

type Prepared = NotificationRow & {
  readonly deliveryId: string;
  readonly status: DeliveryStatus;
  readonly channel: string;
  readonly batchKey: string | null;
  readonly recipientId: string;
  readonly askedChannels: readonly string[];
  readonly isHere: boolean;
  readonly isMember: boolean;
};

/** What becomes of one delivery. */
type Verdict = 'leaves' | { readonly reason: string } | { readonly until: Date };

/**
 * Looks again, at the moment of sending, at what was planned to go to one person at once: what has
 * become pointless is canceled, what must wait is deferred, and the rest is one message. It writes
 * nothing.
 */
export async function prepareBatch(
  kysely: Kysely<NotificationsDatabase>,
  deliveryIds: readonly string[],
  now: Date,
): Promise<Preparation> {
  const known = await rowsOf(kysely, deliveryIds);
  // What was canceled since it was claimed has its reason already.
  const rows = known.filter(({ status }) => status === 'PENDING');
  const listeners = await listenersOf(kysely, [...new Set(rows.map((row) => row.recipientId))]);
  const mutes = await mutesOf(kysely, rows);
  const judged = rows.map((row) => {
    const listener = listeners.get(row.recipientId) as Listener;
    return { row, verdict: judge(row, { listener, mutes: mutes.get(row.recipientId), now }) };
  });
  const found = new Set(known.map(({ deliveryId }) => deliveryId));
  const lost = deliveryIds.filter((id) => !found.has(id));
  const leaving = judged.filter(({ verdict }) => verdict === 'leaves').map(({ row }) => row);
  return {
    message: toMessage(leaving, listeners),
    deliveryIds: leaving.map(({ deliveryId }) => deliveryId),
    canceled: [
      ...lost.map((id) => ({ id, reason: 'The notification is gone.' })),
      ...judged.flatMap(({ row: { deliveryId: id }, verdict }) =>
        typeof verdict === 'object' && 'reason' in verdict ? [{ id, ...verdict }] : [],
      ),
    ],
    deferred: judged.flatMap(({ row: { deliveryId: id }, verdict }) =>
      typeof verdict === 'object' && 'until' in verdict ? [{ id, ...verdict }] : [],
    ),
  };
}

async function rowsOf(
  kysely: Kysely<NotificationsDatabase>,
  deliveryIds: readonly string[],
): Promise<Prepared[]> {
  const rows = await kysely
    .selectFrom('delivery')
    .innerJoin('notification', 'notification.id', 'delivery.notification_id')
    .select(NOTIFICATION_COLUMNS)
    .select([
      'delivery.id as deliveryId',
      'delivery.status',
      'delivery.channel',
      'delivery.batch_key as batchKey',
      'notification.recipient_id as recipientId',
      'notification.asked_channels as askedChannels',
    ])
    .select([
      sql<boolean>`(
        notification.workspace_id is null or ${isStillThere('notification.workspace_id')}
      )`.as('isHere'),
      sql<boolean>`(
        notification.workspace_id is null or exists (
          select from membership
          where membership.workspace_id = notification.workspace_id
            and membership.user_id = notification.recipient_id and membership.role is not null
        )
      )`.as('isMember'),
    ])
    .where(sql<boolean>`delivery.id = any(${[...deliveryIds]}::uuid[])`)
    .orderBy('notification.created_at')
    .orderBy('notification.id')
    .execute();
  return rows as Prepared[];
}

function mutesOf(kysely: Kysely<NotificationsDatabase>, rows: readonly Prepared[]) {
  const subjects = rows.flatMap(({ taskId, goalId }) => [taskId ?? [], goalId ?? []].flat());
  return mutesAmong(
    kysely,
    rows.map(({ recipientId }) => recipientId),
    subjects,
  );
}

function judge(
  row: Prepared,
  { listener, mutes, now }: { listener: Listener; mutes: Mutes | undefined; now: Date },
): Verdict {
  const { topic, snoozedUntil } = row;
  if (!row.isHere) return { reason: 'The workspace was deleted.' };
  if (!row.isMember) return { reason: 'The recipient is no longer a member.' };
  if (mutes && isMuted(mutes, row)) return { reason: 'The recipient has muted this.' };
  if (isTurnedOff(row, topic, listener))
    return { reason: 'The recipient does not want this any more.' };
  if (row.batchKey === DIGEST && (row.readAt || row.archivedAt)) return { reason: 'Already read.' };
  if (!listener.email) return { reason: 'No address is known.' };
  if (snoozedUntil && new Date(snoozedUntil) > now) return { until: new Date(snoozedUntil) };
  const { preferences, timeZone } = listener;
  const until = heldBackUntil(row, { preferences, timeZone, at: now });
  return until ? { until } : 'leaves';
}

function isTurnedOff(row: Prepared, topic: Topic, { preferences }: Listener): boolean {
  if (topic === 'SECURITY' || row.askedChannels.length > 0) return false;
  return preferences.rules[topic]?.[row.channel] === 'OFF';
}

function toMessage(
  leaving: readonly Prepared[],
  listeners: ReadonlyMap<string, Listener>,
): Message | null {
  const [first] = leaving;
  if (!first) return null;
  const { displayName, email, locale, timeZone } = listeners.get(first.recipientId) as Listener;
  return {
    id: first.deliveryId,
    recipient: { userId: first.recipientId, displayName, email: email as string, timeZone, locale },
    notifications: leaving,
    isDigest: leaving.every(({ batchKey }) => batchKey === DIGEST),
  };
}
