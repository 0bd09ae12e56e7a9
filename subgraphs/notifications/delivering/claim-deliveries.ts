import type { Database } from '@trellis/kernel/persistence/database';
import { type Kysely, sql } from 'kysely';

export type ClaimedDelivery = {
  readonly id: string;
  readonly workspaceId: string | null;
  readonly channel: string;
  readonly eventId: string;
  readonly webhookId: string | null;
  readonly queue: string;
  /** This one included. */
  readonly attempts: number;
};

/** What leaves a queue next: one delivery, or several that leave as one message. */
export type Claim = {
  readonly queue: string;
  readonly channel: string;
  /** Nobody else works on these until then. */
  readonly until: Date;
  readonly deliveries: readonly ClaimedDelivery[];
};

type Claiming = {
  /** Those that this process can serve. */
  readonly channels: readonly string[];
  readonly limit: number;
  readonly now: Date;
  readonly until: Date;
};

/**
 * Claims what is due next in up to `limit` queues that nobody works on. A claim holds until it is recorded
 * or its time is over; then what was claimed is due again, as whoever claimed it must have died.
 */
export async function claimDeliveries(database: Database, claiming: Claiming): Promise<Claim[]> {
  // Of no workspace in particular; the statements below name none on purpose.
  return database.fork([]).transactional(async (em) => {
    const kysely = em.getKysely<object>();
    const queues = await lockQueues(kysely, claiming);
    if (queues.length === 0) return [];
    const claimed = await claimHeads(kysely, queues, claiming);
    const { until } = claiming;
    return [...Map.groupBy(claimed, ({ queue }) => queue)].map(([queue, deliveries]) => ({
      queue,
      channel: deliveries[0]?.channel as string,
      until,
      deliveries,
    }));
  });
}

/**
 * Queues with something due. Locked rows alone would let two processes take different rows of one queue.
 * The lock comes in a statement of its own, as the next one must see what its last holder has committed.
 */
async function lockQueues(
  kysely: Kysely<object>,
  { channels, limit, now }: Claiming,
): Promise<string[]> {
  const { rows } = await sql<{ queue: string }>`
    with due as materialized (
      select queue, min(due_at) as due_at from delivery
      where ${isFree(now)} and channel = any(${[...channels]}::text[]) and ${hasNoClaim(now)}
      group by queue order by min(due_at) limit ${limit}
    )
    select queue from due
    where pg_try_advisory_xact_lock(hashtextextended('delivery ' || queue, 0))`.execute(kysely);
  return rows.map(({ queue }) => queue);
}

async function claimHeads(
  kysely: Kysely<object>,
  queues: readonly string[],
  { now, until }: Claiming,
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    with head as materialized (
      select distinct on (queue) id, queue, batch_key from delivery
      where queue = any(${[...queues]}::text[]) and ${isFree(now)} and ${hasNoClaim(now)}
      order by queue, due_at, id
    ), batch as materialized (
      select delivery.id from delivery
      join head on head.queue = delivery.queue
        and (head.id = delivery.id or head.batch_key = delivery.batch_key)
      where ${isFree(now)}
      for update of delivery skip locked
    )
    update delivery set claimed_until = ${until}::timestamptz, attempts = attempts + 1
    from batch where delivery.id = batch.id
    returning delivery.id, delivery.workspace_id as "workspaceId", delivery.channel,
      delivery.event_id as "eventId", delivery.webhook_id as "webhookId", delivery.queue,
      delivery.attempts`.execute(kysely);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isFree(now: Date) {
  return sql<boolean>`
    delivery.status = 'PENDING' and delivery.due_at <= ${now}::timestamptz
    and (delivery.claimed_until is null or delivery.claimed_until <= ${now}::timestamptz)`;
}

function hasNoClaim(now: Date) {
  return sql<boolean>`not exists (
    select from delivery as claimed
    where claimed.queue = delivery.queue and claimed.status = 'PENDING'
      and claimed.claimed_until is not null and claimed.claimed_until > ${now}::timestamptz
  )`;
}
