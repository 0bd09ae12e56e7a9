import { type Kysely, type Selectable, sql } from 'kysely';
import { newId } from '../ids.ts';
import type { DeadLetterRow, KernelDatabase } from '../persistence/tables.ts';
import { eventEnvelope } from './event.ts';

export type ParkReason =
  | 'BAD_ENVELOPE'
  | 'UNKNOWN_TYPE'
  | 'BAD_PAYLOAD'
  | 'ID_COLLISION'
  | 'FAILED'
  | 'CRASHED'
  | 'HELD';

/** Sets a message aside: `parked` if it failed, `held` if it waits behind one of its subject. */
export async function setAside(
  kysely: Kysely<KernelDatabase>,
  letter: {
    consumer: string;
    body: unknown;
    state: 'parked' | 'held';
    reason: ParkReason;
    error?: string;
    attempts: number;
  },
): Promise<void> {
  const event = eventEnvelope.safeParse(letter.body).data;
  await kysely
    .insertInto('dead_letter')
    .values({
      id: newId(),
      consumer: letter.consumer,
      event_id: event?.id ?? null,
      type: event?.type ?? null,
      subject: event?.subject ?? null,
      workspace_id: event?.workspaceid ?? null,
      envelope: JSON.stringify(letter.body ?? null),
      state: letter.state,
      reason: letter.reason,
      error: letter.error?.slice(0, 2_000) ?? null,
      attempts: letter.attempts,
      replayed_at: null,
    })
    .execute();
}

/** What is parked, or waits behind something parked, in the order in which it arrived. */
export function waitingLetters(
  kysely: Kysely<KernelDatabase>,
  consumer: string,
): Promise<Selectable<DeadLetterRow>[]> {
  return kysely
    .selectFrom('dead_letter')
    .selectAll()
    .where('consumer', '=', consumer)
    .where('state', 'in', ['parked', 'held', 'replaying'])
    .orderBy('seq')
    .execute();
}

/**
 * Marks parked messages for another try. The consumer itself takes them, with all that wait behind
 * them, between two messages of its queue. Answers how many were marked.
 */
export async function markForReplay(
  kysely: Kysely<KernelDatabase>,
  selection: { consumer: string; ids?: readonly string[] },
): Promise<number> {
  const ids = selection.ids ? [...selection.ids] : null;
  const { rows } = await sql`
    update dead_letter set state = 'replaying'
    where consumer = ${selection.consumer} and state = 'parked'
      and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))
    returning id`.execute(kysely);
  return rows.length;
}

/** Everything of the subjects marked for replay, in the order in which it arrived. */
export async function replayable(
  kysely: Kysely<KernelDatabase>,
  consumer: string,
): Promise<Selectable<DeadLetterRow>[]> {
  const { rows } = await sql<Selectable<DeadLetterRow>>`
    select letter.* from dead_letter as letter
    where letter.consumer = ${consumer} and letter.state in ('replaying', 'held')
      and exists (
        select from dead_letter as first
        where first.consumer = letter.consumer and first.state = 'replaying'
          and (first.id = letter.id or (first.subject = letter.subject and first.seq < letter.seq))
      )
      and not exists (
        select from dead_letter as stuck
        where stuck.consumer = letter.consumer and stuck.state = 'parked'
          and stuck.subject = letter.subject and stuck.seq < letter.seq
      )
    order by letter.seq limit 100`.execute(kysely);
  return rows;
}

export async function markReplayed(kysely: Kysely<KernelDatabase>, id: string): Promise<void> {
  await sql`update dead_letter set state = 'replayed', replayed_at = now() where id = ${id}`.execute(
    kysely,
  );
}

/** A replay failed again: the message is parked once more and what is behind it goes on waiting. */
export async function parkAgain(
  kysely: Kysely<KernelDatabase>,
  id: string,
  error: string,
): Promise<void> {
  await sql`
    update dead_letter set state = 'parked', error = ${error.slice(0, 2_000)}, attempts = attempts + 1
    where id = ${id}`.execute(kysely);
}

/** Gives up a parked message for good; what waits behind it is marked for replay. Answers whether it was there. */
export async function discard(
  kysely: Kysely<KernelDatabase>,
  { consumer, id }: { consumer: string; id: string },
): Promise<boolean> {
  const { rows } = await sql`
    with discarded as (
      update dead_letter set state = 'discarded'
      where consumer = ${consumer} and state = 'parked' and id::text = ${id}
      returning id, subject, seq
    ),
    next as (
      update dead_letter set state = 'replaying'
      where id = (
        select held.id from dead_letter as held join discarded using (subject)
        where held.consumer = ${consumer} and held.state = 'held' and held.seq > discarded.seq
        order by held.seq limit 1
      )
    )
    select id from discarded`.execute(kysely);
  return rows.length > 0;
}
