import { type Kysely, sql } from 'kysely';
import type { EventEnvelope } from '../messaging/event.ts';
import type { KernelDatabase, OutboxRow } from '../persistence/tables.ts';
import { toEnvelope } from './outbox.ts';

const BATCH = 1_000;

/**
 * What a publisher still knows, in the order in which it happened: of what its outbox has forgotten the
 * newest event of each aggregate, then the outbox itself. All of one moment, so that nothing is missed
 * that moves from one to the other meanwhile.
 *
 * @param streamId of one stream only, such as a workspace
 */
export async function* readLog(
  kysely: Kysely<KernelDatabase>,
  streamId?: string,
): AsyncGenerator<EventEnvelope[], void> {
  const transaction = await kysely
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .execute();
  try {
    for (const table of ['outbox_latest', 'outbox'] as const)
      for (let after = 0; ; ) {
        const rows = await readBatch(transaction, table, { after, streamId });
        if (rows.length > 0) yield rows.map(toEnvelope);
        if (rows.length < BATCH) break;
        after = Number(rows.at(-1)?.position);
      }
  } finally {
    await transaction.rollback().execute();
  }
}

function readBatch(
  kysely: Kysely<KernelDatabase>,
  table: 'outbox_latest' | 'outbox',
  { after, streamId }: { after: number; streamId: string | undefined },
) {
  return kysely
    .selectFrom(table)
    .selectAll()
    .where('position', '>', after)
    .$if(streamId !== undefined, (query) => query.where('stream_id', '=', streamId as string))
    .orderBy('position')
    .limit(BATCH)
    .execute();
}

/** The streams that a publisher knows of. */
export async function streamsOf(kysely: Kysely<KernelDatabase>): Promise<string[]> {
  const { rows } = await sql<{ id: OutboxRow['stream_id'] }>`
    select stream_id as id from outbox_latest union select stream_id from outbox`.execute(kysely);
  return rows.map(({ id }) => id);
}
