import { type Kysely, sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { KernelDatabase } from '../persistence/tables.ts';

const PREFIX = 'trellis_subgraph_';
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export type ConsumerResult = 'handled' | 'failed' | 'parked';

/** What a subgraph counts. All its metrics have the label `subgraph`; times are seconds. */
export interface SubgraphMetrics {
  readonly registry: Registry;
  countRequest(status: number, seconds: number): void;
  countPublished(events: number): void;
  countConsumed(consumer: string, result: ConsumerResult): void;
}

/** The state of outbox and dead letters is read from the database whenever it is asked for. */
export function createSubgraphMetrics(
  subgraph: string,
  kysely: Kysely<KernelDatabase>,
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
  const published = new Counter(named('outbox_published_total', 'Events that were published'));
  const consumed = new Counter(
    named('consumer_events_total', 'Tries to take an event', ['consumer', 'result']),
  );
  observeOutbox(kysely, named);
  observeDeadLetters(kysely, named);
  return {
    registry,
    countRequest: (status, seconds) => requests.observe({ status: String(status) }, seconds),
    countPublished: (events) => published.inc(events),
    countConsumed: (consumer, result) => consumed.inc({ consumer, result }),
  };
}

type Named = (
  name: string,
  help: string,
  labels?: string[],
) => ConstructorParameters<typeof Gauge>[0];

function observeOutbox(kysely: Kysely<KernelDatabase>, named: Named): void {
  const age = new Gauge({
    ...named('outbox_oldest_seconds', 'Age of the oldest unpublished event'),
    aggregator: 'max',
  });
  new Gauge({
    ...named('outbox_unpublished', 'Events that are not published yet'),
    aggregator: 'max', // all workers read the same rows
    async collect() {
      const query = sql<{ count: string; age: string | null }>`
        select count(*) as count, extract(epoch from now() - min(occurred_at)) as age
        from outbox where published_at is null`;
      const [row] = await rowsOrNone(() => query.execute(kysely));
      for (const gauge of [this, age]) gauge.reset();
      if (!row) return this.remove();
      this.set(Number(row.count));
      age.set(Math.max(0, Number(row.age ?? 0)));
    },
  });
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
