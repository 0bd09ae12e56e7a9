import type { FeedMessage } from '@trellis/kernel/changes/change-feed';
import type { ChangeLog } from '@trellis/kernel/changes/change-log';
import { fromCursor, toCursor } from '@trellis/kernel/ids';
import { type EventEnvelope, publisherOf } from '@trellis/kernel/messaging/event';
import { type Kysely, sql } from 'kysely';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import type { AuditDatabase } from '../persistence/tables.ts';

/** The chains as the log that subscriptions follow: a sequence is a position, a workspace a stream. */
export function createChainLog(kysely: Kysely<AuditDatabase>): ChangeLog {
  return {
    async heads(streams) {
      const { rows } = await sql<{ stream: string; head: number }>`
        select workspace_id as stream, sequence as head
        from audit_head
        where workspace_id = any(${[...streams]}::uuid[])`.execute(kysely);
      return new Map(rows.map(({ stream, head }) => [stream, head]));
    },
    async read(stream, after, limit) {
      const rows = await kysely
        .selectFrom('audit_event')
        .select(AUDIT_EVENT_COLUMNS)
        .where('workspace_id', '=', stream)
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ stream, position: row.sequence, envelope: toEnvelope(row) }));
    },
    async locate(stream, cursor) {
      const id = fromCursor(cursor);
      if (!id) return 'unknown';
      const row = await kysely
        .selectFrom('audit_event')
        .select('sequence')
        .where('id', '=', id)
        .where('workspace_id', '=', stream)
        .executeTakeFirst();
      return row?.sequence ?? 'unknown';
    },
    async bounds(stream) {
      const { rows } = await sql<{ earliest: string | null; latest: string | null }>`
        select
          (select id from audit_event where workspace_id = ${stream} order by sequence limit 1) as earliest,
          (select id from audit_event where workspace_id = ${stream} order by sequence desc limit 1) as latest
      `.execute(kysely);
      const { earliest, latest } = rows[0] ?? {};
      return earliest && latest ? { earliest: toCursor(earliest), latest: toCursor(latest) } : null;
    },
  };
}

/** A recorded event on its way to live subscriptions. */
export function toFeedMessage(row: AuditEventRow): FeedMessage {
  return { stream: row.workspaceId, previous: row.sequence - 1, envelope: toEnvelope(row) };
}

/** The recorded event behind a change that a chain has brought. */
export function toAuditEvent(envelope: EventEnvelope): AuditEventRow {
  return envelope.data as AuditEventRow;
}

// What is followed is the record, not the event: the row is the data, its place the position.
function toEnvelope(row: AuditEventRow): EventEnvelope {
  return {
    specversion: '1.0',
    id: row.id,
    source: `trellis/${publisherOf(row.type)}`,
    type: row.type,
    subject: row.subjectId,
    time: new Date(row.occurredAt).toISOString(),
    datacontenttype: 'application/json',
    data: row,
    aggregatetype: row.subjectType,
    workspaceid: row.workspaceId,
    ...(row.actorId && { actorid: row.actorId }),
    position: row.sequence,
    correlationid: row.correlationId,
    ...(row.causationId && { causationid: row.causationId }),
  };
}
