import { type Kysely, sql } from 'kysely';
import { fromCursor, toCursor } from '../ids.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { toEnvelope } from '../outbox/outbox.ts';
import type { KernelDatabase } from '../persistence/tables.ts';

/** A change in its stream. Positions rise within a stream; the first has `previous` 0. */
export type Change = {
  readonly stream: string;
  readonly position: number;
  readonly envelope: EventEnvelope;
};

/** Where a cursor points: at a position, at an event not positioned yet, or at nothing known. */
export type Located = number | 'pending' | 'unknown';

/** The truth about what happened in a stream, kept for a while. The change feed is only the fast way. */
export interface ChangeLog {
  /** The newest position of each stream, 0 for an empty one. */
  heads(streams: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Changes of one stream after a position, oldest first. */
  read(stream: string, after: number, limit: number): Promise<Change[]>;
  locate(stream: string, cursor: string): Promise<Located>;
  /** Cursors of the oldest and newest change still there; null for an empty stream. */
  bounds(stream: string): Promise<{ earliest: string; latest: string } | null>;
}

/** The outbox of a subgraph as its change log. */
export function createOutboxLog(kysely: Kysely<KernelDatabase>): ChangeLog {
  return {
    async heads(streams) {
      const { rows } = await sql<{ stream: string; head: string | null }>`
        select stream, (select max(position) from outbox where stream_id = stream) as head
        from unnest(${[...streams]}::uuid[]) as stream`.execute(kysely);
      return new Map(rows.map(({ stream, head }) => [stream, Number(head ?? 0)]));
    },
    async read(stream, after, limit) {
      const rows = await kysely
        .selectFrom('outbox')
        .selectAll()
        .where('stream_id', '=', stream)
        .where('position', '>', after)
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        stream,
        position: Number(row.position),
        envelope: toEnvelope(row),
      }));
    },
    async locate(stream, cursor) {
      const id = fromCursor(cursor);
      if (!id) return 'unknown';
      const row = await kysely
        .selectFrom('outbox')
        .select('position')
        .where('id', '=', id)
        .where('stream_id', '=', stream)
        .executeTakeFirst();
      if (!row) return 'unknown';
      return row.position === null ? 'pending' : Number(row.position);
    },
    async bounds(stream) {
      const { rows } = await sql<{ earliest: string | null; latest: string | null }>`
        select
          (select id from outbox where stream_id = ${stream} and position is not null order by position limit 1) as earliest,
          (select id from outbox where stream_id = ${stream} and position is not null order by position desc limit 1) as latest
      `.execute(kysely);
      const { earliest, latest } = rows[0] ?? {};
      return earliest && latest ? { earliest: toCursor(earliest), latest: toCursor(latest) } : null;
    },
  };
}
