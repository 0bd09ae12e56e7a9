import { SpanKind } from '@opentelemetry/api';
import { type Selectable, sql } from 'kysely';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Logger } from '../logger.ts';
import { startLoop } from '../loop.ts';
import type { Broker, QueueBinding } from '../messaging/broker.ts';
import type { Database } from '../persistence/database.ts';
import type { OutboxRow } from '../persistence/tables.ts';
import type { Tracer } from '../telemetry/tracer.ts';
import { claimRows } from './claim-rows.ts';
import { toEnvelope } from './outbox.ts';
import { RelayLock } from './relay-lock.ts';

const PUBLISH_BATCH = 100;
// The first event goes at once; those that follow it closely go together.
const POSITION_GAP_MS = 10;
const PUBLISH_GAP_MS = 20;

/** What is told of an event that the broker has confirmed. */
export type PublishedEvent = { readonly type: string; readonly occurredAt: Date };

/** Brings what commands have written to the outbox to the change feed and to the broker. */
export interface Relay {
  /** Says that a transaction with events has committed. */
  nudge(): void;
  /** Resolves when everything committed before is published, or this process is not the relay. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Runs the relay of a subgraph. Any number of processes may: one is active. Two loops share the
 * lock, so that subscribers stay live while the broker is away.
 */
export function startRelay(options: {
  database: Database;
  broker: Broker;
  feed: ChangeFeed;
  subscribers: readonly QueueBinding[];
  logger: Logger;
  pollIntervalMs: number;
  tracer?: Tracer | null;
  onPublished?: (events: readonly PublishedEvent[]) => void;
}): Relay {
  const { database, broker, feed, subscribers, logger, pollIntervalMs, tracer, onPublished } =
    options;
  const { kysely } = database;
  const lock = new RelayLock(database);
  // Rows that an earlier process left unpublished may have reached a consumer.
  const ours = new Set<string>();

  async function position(): Promise<boolean> {
    if (!(await lock.hold())) return false;
    const rows = await claimRows(kysely);
    for (const row of rows) ours.add(row.id);
    if (rows.length > 0) publishing.nudge();
    await feed.publish(
      rows.map((row) => ({
        stream: row.stream_id,
        previous: Number(row.previous),
        envelope: toEnvelope(row),
      })),
    );
    return rows.length > 0;
  }

  async function publish(): Promise<boolean> {
    if (!(await lock.hold())) return false;
    const rows = await oldestUnpublished();
    if (rows.length === 0) return false;
    const events = rows.map((row) => ({
      envelope: toEnvelope(row),
      redelivered: !ours.has(row.id),
    }));
    const endSpans = tracer ? startSpans(tracer, rows) : undefined;
    const count = await broker.publish(events, subscribers).finally(endSpans);
    const safe = rows.slice(0, count);
    await markPublished(safe);
    if (safe.length > 0)
      onPublished?.(safe.map((row) => ({ type: row.type, occurredAt: new Date(row.occurred_at) })));
    if (safe.length < rows.length)
      throw new Error(`${rows.length - safe.length} events were not confirmed.`);
    // Those that are positioned meanwhile nudge.
    return rows.length === PUBLISH_BATCH;
  }

  function oldestUnpublished(): Promise<Selectable<OutboxRow>[]> {
    return kysely
      .selectFrom('outbox')
      .selectAll()
      .where('published_at', 'is', null)
      .where('position', 'is not', null)
      .orderBy('position')
      .limit(PUBLISH_BATCH)
      .execute();
  }

  async function markPublished(rows: readonly Selectable<OutboxRow>[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    await sql`update outbox set published_at = now() where id = any(${ids}::uuid[])`.execute(
      kysely,
    );
    for (const id of ids) ours.delete(id);
  }

  async function waiting(): Promise<boolean> {
    const { rows } = await sql`select from outbox where published_at is null limit 1`.execute(
      kysely,
    );
    return rows.length > 0;
  }

  const warn = (what: string) => (error: unknown) => logger.warn({ err: error }, what);
  const publishing = startLoop({
    run: publish,
    intervalMs: pollIntervalMs,
    gapMs: PUBLISH_GAP_MS,
    onError: warn('Events wait in the outbox: publishing failed.'),
  });
  const positioning = startLoop({
    run: position,
    intervalMs: pollIntervalMs,
    gapMs: POSITION_GAP_MS,
    onError: warn('Events wait in the outbox: the relay failed.'),
  });

  return {
    nudge: () => positioning.nudge(),
    async settle() {
      do {
        await positioning.settle();
        await publishing.settle();
      } while ((await lock.hold()) && (await waiting()));
    },
    async close() {
      await positioning.close();
      await publishing.close();
      await lock.close();
    },
  };
}

function startSpans(tracer: Tracer, rows: readonly Selectable<OutboxRow>[]): () => void {
  const spans = rows.flatMap(({ id, type, traceparent }) => {
    if (!traceparent) return [];
    const attributes = { 'messaging.message.id': id, 'trellis.event.type': type };
    const kind = SpanKind.PRODUCER;
    return [tracer.start('outbox.publish', { parent: traceparent, kind, attributes })];
  });
  return () => {
    for (const span of spans) span.end();
  };
}
