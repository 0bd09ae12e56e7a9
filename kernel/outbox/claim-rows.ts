import { type Kysely, type Selectable, sql } from 'kysely';
import type { KernelDatabase, OutboxRow } from '../persistence/tables.ts';

const BATCH = 500;

/**
 * Gives the next rows of the outbox their positions, in the order they were written, and answers
 * them. The head is locked by a statement of its own: a statement that locks and counts at once
 * would count on a snapshot older than the lock it waited for.
 */
export async function claimRows(kysely: Kysely<KernelDatabase>): Promise<Selectable<OutboxRow>[]> {
  const { rows: waiting } =
    await sql`select from outbox where shard = 0 and position is null limit 1`.execute(kysely);
  if (waiting.length === 0) return [];
  return kysely.transaction().execute(async (transaction) => {
    const head = await sql<{
      position: string;
    }>`select position from outbox_head where shard = 0 for update`.execute(transaction);
    const base = Number(head.rows[0]?.position ?? 0);
    const { rows } = await sql<Selectable<OutboxRow>>`
      with next as (
        select id, stream_id, seq, row_number() over (order by seq) as offset_
        from (
          select id, stream_id, seq from outbox
          where shard = 0 and position is null
          order by shard, seq
          limit ${BATCH}
        ) as oldest
      ),
      head as (
        update outbox_head set position = position + (select count(*) from next) where shard = 0
      ),
      placed as (
        select next.id, ${base}::bigint + next.offset_ as position,
          coalesce(
            ${base}::bigint + lag(next.offset_) over (partition by next.stream_id order by next.seq),
            (select max(earlier.position) from outbox as earlier where earlier.stream_id = next.stream_id),
            0
          ) as previous
        from next
      )
      update outbox set position = placed.position, previous = placed.previous
      from placed where outbox.id = placed.id
      returning outbox.*`.execute(transaction);
    return rows.sort((a, b) => Number(a.position) - Number(b.position));
  });
}
