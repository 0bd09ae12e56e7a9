import { type Kysely, sql } from 'kysely';
import type { KernelDatabase } from '../persistence/tables.ts';

/** How long the kernel's tables keep what is done with, in days. */
export type Retention = {
  /** Published events: the change log that subscriptions resume from. */
  readonly outboxDays: number;
  /** Which events a consumer has handled. Longer than anything can come again. */
  readonly inboxDays: number;
};

const DAY_MS = 86_400_000;
const BATCH = 1_000;
const DEAD_LETTER_DAYS = 30;
const IDEMPOTENCY_DAYS = 1;

/**
 * Deletes one batch of what a subgraph needs no more: published events, inbox rows, dead letters that are
 * done with, and idempotency keys. Of the `kept` types the newest event of each aggregate goes on in
 * `outbox_latest`, so that what consumers have made of them can be built anew (log compaction).
 *
 * @returns whether there may be more
 */
export async function forgetOld(
  kysely: Kysely<KernelDatabase>,
  options: { retention: Retention; kept: readonly string[]; now: Date },
): Promise<boolean> {
  const { retention, kept, now } = options;
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const counts = [
    await forgetEvents(kysely, before(retention.outboxDays), kept),
    await forgetRows(kysely, 'inbox', sql`handled_at < ${before(retention.inboxDays)}`),
    await forgetRows(
      kysely,
      'dead_letter',
      sql`state in ('replayed', 'discarded')
        and coalesce(replayed_at, parked_at) < ${before(DEAD_LETTER_DAYS)}`,
    ),
    await forgetRows(kysely, 'idempotency', sql`created_at < ${before(IDEMPOTENCY_DAYS)}`),
  ];
  return counts.some((count) => count === BATCH);
}

// One run after another and in the order of positions, so nothing older than what is kept can follow it.
async function forgetEvents(
  kysely: Kysely<KernelDatabase>,
  before: Date,
  kept: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    with gone as (
      delete from outbox
      where id in (
        select id from outbox
        where id < ${firstIdAt(before)} and published_at is not null
        order by id limit ${BATCH}
        for update skip locked
      )
      returning *
    ),
    kept as (
      insert into outbox_latest
      select distinct on (aggregate_id) * from gone
      where type = any(${[...kept]}::text[])
      order by aggregate_id, position desc
      on conflict (aggregate_id) do update set
        ${sql.join(KEPT_COLUMNS.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}
      where outbox_latest.position < excluded.position
    )
    select count(*) as count from gone`.execute(kysely);
  return Number(rows[0]?.count ?? 0);
}

const KEPT_COLUMNS = [
  'seq',
  'id',
  'shard',
  'workspace_id',
  'stream_id',
  'aggregate_type',
  'version',
  'type',
  'payload',
  'actor_id',
  'correlation_id',
  'causation_id',
  'occurred_at',
  'position',
  'previous',
  'published_at',
  'traceparent',
  'api_key_id',
  'origin_ip',
  'origin_user_agent',
];

async function forgetRows(
  kysely: Kysely<KernelDatabase>,
  table: 'inbox' | 'dead_letter' | 'idempotency',
  where: ReturnType<typeof sql>,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)}
    where ctid = any(array(
      select ctid from ${sql.table(table)} where ${where} limit ${BATCH} for update skip locked
    ))`.execute(kysely);
  return Number(numAffectedRows);
}

/** The smallest UUIDv7 of a moment (RFC 9562, 5.7): events are found by age without an index of their own. */
function firstIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
