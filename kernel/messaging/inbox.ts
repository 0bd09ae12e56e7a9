import { type Kysely, sql } from 'kysely';
import { canonicalHash } from '../canonical-json.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import type { EventEnvelope } from './event.ts';

export type Admission = 'new' | 'duplicate' | 'collision' | 'blocked';

/**
 * Writes the event into the consumer's inbox, before anything else in its transaction: whoever
 * inserts first has it, a second delivery finds the row. `blocked` means that an earlier event of
 * the same subject is parked, `collision` that the id came with other data before.
 */
export async function admit(
  transaction: Kysely<KernelDatabase>,
  consumer: string,
  event: EventEnvelope,
): Promise<Admission> {
  const hash = canonicalHash(event.data);
  const { rows } = await sql<{ inserted: boolean; blocked: boolean }>`
    with inserted as (
      insert into inbox (consumer, event_id, data_hash) values (${consumer}, ${event.id}, ${hash})
      on conflict do nothing
      returning 1
    )
    select
      exists (select from inserted) as inserted,
      exists (
        select from dead_letter
        where consumer = ${consumer} and subject = ${event.subject} and state in ('parked', 'held', 'replaying')
      ) as blocked`.execute(transaction);
  if (rows[0]?.inserted) return rows[0].blocked ? 'blocked' : 'new';
  const known = await transaction
    .selectFrom('inbox')
    .select('data_hash')
    .where('consumer', '=', consumer)
    .where('event_id', '=', event.id)
    .executeTakeFirst();
  return known && known.data_hash !== hash ? 'collision' : 'duplicate';
}

/**
 * Writes several events into the inbox at once and answers whether all of them were new and none
 * waits behind a parked one. If not, the transaction is to be given up.
 */
export async function areAllNew(
  transaction: Kysely<KernelDatabase>,
  consumer: string,
  events: readonly EventEnvelope[],
): Promise<boolean> {
  const ids = events.map(({ id }) => id);
  const hashes = events.map(({ data }) => canonicalHash(data));
  const subjects = [...new Set(events.map(({ subject }) => subject))];
  const { rows } = await sql<{ inserted: number; blocked: boolean }>`
    with inserted as (
      insert into inbox (consumer, event_id, data_hash)
      select ${consumer}, id, hash from unnest(${ids}::uuid[], ${hashes}::text[]) as event (id, hash)
      on conflict do nothing
      returning 1
    )
    select
      (select count(*) from inserted)::integer as inserted,
      exists (
        select from dead_letter
        where consumer = ${consumer} and subject = any(${subjects}::text[])
          and state in ('parked', 'held', 'replaying')
      ) as blocked`.execute(transaction);
  return rows[0]?.inserted === events.length && !rows[0].blocked;
}

/**
 * Which of these events, by id, the consumer has handled before, with the same data. Their effect is
 * committed, so there is nothing left to do about them, nor about their starts, which are forgotten.
 */
export async function handledBefore(
  kysely: Kysely<KernelDatabase>,
  consumer: string,
  events: readonly EventEnvelope[],
): Promise<ReadonlySet<string>> {
  const ids = events.map(({ id }) => id);
  const hashes = events.map(({ data }) => canonicalHash(data));
  const { rows } = await sql<{ id: string }>`
    with handled as (
      select event.id from unnest(${ids}::uuid[], ${hashes}::text[]) as event (id, hash)
      join inbox on inbox.consumer = ${consumer} and inbox.event_id = event.id
        and inbox.data_hash = event.hash
    ),
    forgotten as (
      delete from inbox_start where consumer = ${consumer} and event_id in (select id from handled)
    )
    select distinct id from handled`.execute(kysely);
  return new Set(rows.map(({ id }) => id));
}

/** Counts a start of handling in a transaction of its own; answers how many there were. */
export async function countStart(
  kysely: Kysely<KernelDatabase>,
  consumer: string,
  eventId: string,
): Promise<number> {
  const { rows } = await sql<{ starts: number }>`
    insert into inbox_start (consumer, event_id, starts) values (${consumer}, ${eventId}, 1)
    on conflict (consumer, event_id) do update set starts = inbox_start.starts + 1
    returning starts`.execute(kysely);
  return rows[0]?.starts ?? 1;
}

export async function forgetStarts(
  kysely: Kysely<KernelDatabase>,
  consumer: string,
  eventId: string,
): Promise<void> {
  await kysely
    .deleteFrom('inbox_start')
    .where('consumer', '=', consumer)
    .where('event_id', '=', eventId)
    .execute();
}
