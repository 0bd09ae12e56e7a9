import { type Kysely, type RawBuilder, sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { EventEnvelope } from '../messaging/event.ts';
import type { PublishedEvent } from '../outbox/relay.ts';
import type { Database } from '../persistence/database.ts';
import type { KernelDatabase } from '../persistence/tables.ts';

const PREFIX = 'trellis_subgraph_';
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const DELAY_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60, 600];

export type ConsumerResult = 'handled' | 'failed' | 'parked';

/** What a subgraph counts. All its metrics have the label `subgraph`; times are seconds. */
export interface SubgraphMetrics {
  readonly registry: Registry;
  countRequest(status: number, seconds: number): void;
  countPublished(events: readonly PublishedEvent[]): void;
  countConsumed(consumer: string, result: ConsumerResult, event?: EventEnvelope): void;
}

/** The state of outbox and dead letters is read from the database whenever it is asked for. */
export function createSubgraphMetrics(
  subgraph: string,
  { kysely, poolUse }: Pick<Database, 'kysely' | 'poolUse'>,
): SubgraphMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ subgraph });
  collectDefaultMetrics({ register: registry });
  const named = (name: string, help: string, labelNames: string[] = []) => ({
    name: `${PREFIX}${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  const requests = new Histogram({
    ...named('request_duration_seconds', 'Time to answer a request', ['status']),
    buckets: SECONDS,
  });
  const published = new Counter(
    named('outbox_published_total', 'Events that were published', ['type']),
  );
  const publishing = new Histogram({
    ...named('outbox_publish_delay_seconds', 'From the commit of an event to its confirmation'),
    buckets: DELAY_SECONDS,
  });
  const consumed = new Counter(
    named('consumer_events_total', 'Tries to take an event', ['consumer', 'result']),
  );
  const consuming = new Histogram({
    ...named('consumer_delay_seconds', 'From the commit of an event to its effect', ['consumer']),
    buckets: DELAY_SECONDS,
  });
  observePool(poolUse, named);
  observeOutbox(kysely, named);
  observeDeadLetters(kysely, named);
  return {
    registry,
    countRequest: (status, seconds) => requests.observe({ status: String(status) }, seconds),
    countPublished(events) {
      for (const { type, occurredAt } of events) {
        published.inc({ type });
        publishing.observe(secondsSince(occurredAt));
      }
    },
    countConsumed(consumer, result, event) {
      consumed.inc({ consumer, result });
      if (event) consuming.observe({ consumer }, secondsSince(new Date(event.time)));
    },
  };
}

type Named = (
  name: string,
  help: string,
  labels?: string[],
) => ConstructorParameters<typeof Gauge>[0];

// Clocks of two machines may differ a little.
function secondsSince(moment: Date): number {
  return Math.max(0, (Date.now() - moment.getTime()) / 1_000);
}

function observePool(poolUse: Database['poolUse'], named: Named): void {
  new Gauge({
    ...named('pool_size', 'Most connections that the pool opens'),
    collect() {
      this.set(poolUse().size);
    },
  });
  new Gauge({
    ...named('pool_waiting', 'Callers that wait for a connection'),
    collect() {
      this.set(poolUse().waiting);
    },
  });
  new Gauge({
    ...named('pool_connections', 'Open connections of the pool', ['state']),
    collect() {
      const { inUse, idle } = poolUse();
      this.set({ state: 'in_use' }, inUse);
      this.set({ state: 'idle' }, idle);
    },
  });
}

function observeOutbox(kysely: Kysely<KernelDatabase>, named: Named): void {
  const observe = (name: string, help: string, value: RawBuilder<string | null>) =>
    new Gauge({
      ...named(name, help),
      aggregator: 'max', // all workers read the same rows
      async collect() {
        const query = sql<{ value: string | null }>`
          select ${value} as value from outbox where published_at is null`;
        const [row] = await rowsOrNone(() => query.execute(kysely));
        if (row) this.set(Math.max(0, Number(row.value ?? 0)));
        else this.remove();
      },
    });
  observe('outbox_unpublished', 'Events that are not published yet', sql`count(*)`);
  observe(
    'outbox_oldest_seconds',
    'Age of the oldest unpublished event',
    sql`extract(epoch from now() - min(occurred_at))`,
  );
}

function observeDeadLetters(kysely: Kysely<KernelDatabase>, named: Named): void {
  new Gauge({
    ...named('dead_letters', 'Events set aside: parked, or held behind one', ['consumer', 'state']),
    aggregator: 'max',
    async collect() {
      const query = sql<{ consumer: string; state: string; count: string }>`
        select consumer, state, count(*) as count from dead_letter
        where state in ('parked', 'held', 'replaying') group by consumer, state`;
      const rows = await rowsOrNone(() => query.execute(kysely));
      this.reset();
      for (const { consumer, state, count } of rows) this.set({ consumer, state }, Number(count));
    },
  });
}

// While the database is away the other metrics are worth the more.
async function rowsOrNone<Row>(read: () => Promise<{ rows: Row[] }>): Promise<Row[]> {
  try {
    return (await read()).rows;
  } catch {
    return [];
  }
}
