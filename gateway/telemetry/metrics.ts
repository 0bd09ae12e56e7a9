import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const PREFIX = 'trellis_gateway_';
// 0.2 and 2 are limits of objectives (infra/observability/prometheus/rules), so they are bounds of buckets.
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const PLAN_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
const POINTS = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000];

/**
 * What the gateway counts, in a registry of its own, so that several gateways of one process do not
 * mix. Names begin with `trellis_gateway_`; times are seconds.
 */
export function createMetrics() {
  const registry = new Registry();
  const named = (name: string, help: string, labelNames: string[] = []) => ({
    name: `${PREFIX}${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  const counter = (...args: Parameters<typeof named>) => new Counter(named(...args));
  const gauge = (...args: Parameters<typeof named>) => new Gauge(named(...args));
  // Of several workers the highest counts, not the sum.
  const highest = (...args: Parameters<typeof named>) =>
    new Gauge({ ...named(...args), aggregator: 'max' });
  const histogram = (buckets: number[], ...args: Parameters<typeof named>) =>
    new Histogram({ ...named(...args), buckets });
  return {
    registry,
    /** Numbers of the process itself: memory, CPU, event loop, garbage collection. */
    observeProcess: () => collectDefaultMetrics({ register: registry }),

    requests: counter('requests_total', 'Operations answered', ['type', 'operation', 'code']),
    requestSeconds: histogram(SECONDS, 'request_duration_seconds', 'Time to answer an operation', [
      'type',
      'operation',
    ]),
    overheadSeconds: histogram(
      SECONDS,
      'overhead_seconds',
      'Time of an operation in which no subgraph was waited for',
    ),
    admissionRejected: counter('admission_rejected_total', 'Operations refused before they ran', [
      'reason',
    ]),
    overloadAdmitted: counter('overload_admitted_total', 'Operations that were let in', [
      'transport',
    ]),
    overloadRefused: counter(
      'overload_refused_total',
      'Operations refused unseen, because there was too much to do',
      ['transport'],
    ),
    operationsInFlight: gauge('operations_in_flight', 'Operations under way'),
    operationLimit: gauge(
      'operation_limit',
      'Operations that may be under way; infinite while none has to be refused',
    ),
    queueSeconds: highest('queue_seconds', 'How much longer than usual operations took lately'),
    cacheEntries: gauge('cache_entries', 'What a cache holds', ['cache']),
    cacheRequests: counter('cache_requests_total', 'Looks into a cache', ['cache', 'result']),
    planSeconds: histogram(PLAN_SECONDS, 'plan_duration_seconds', 'Time to plan an operation'),
    queryCost: histogram(POINTS, 'query_cost', 'Cost of operations in points', ['kind']),
    fetchSeconds: histogram(SECONDS, 'fetch_duration_seconds', 'Time a subgraph took to answer', [
      'subgraph',
    ]),
    fetchErrors: counter('fetch_errors_total', 'Fetches without an answer', ['subgraph', 'reason']),
    fetchRetries: counter('fetch_retries_total', 'Fetches sent again', ['subgraph']),
    representations: counter('representations_total', 'Entities asked for', ['result']),
    circuitState: highest('circuit_state', '0 closed, 1 half open, 2 open', ['subgraph']),
    rateLimited: counter('rate_limited_total', 'Operations refused by a bucket', ['bucket']),
    schemaReloads: counter('schema_reloads_total', 'Supergraphs taken or refused', ['result']),
    schemaReloadFailures: counter(
      'schema_reload_failures_total',
      'Supergraphs that could not be served',
    ),
    generationInfo: highest('generation_info', '1 for the supergraph that is served', ['id']),

    sockets: gauge('sockets', 'Open WebSockets'),
    subscribers: gauge('subscribers', 'Running subscriptions of clients', ['transport']),
    subscriptionGroups: gauge('subscription_groups', 'Groups of equal subscriptions'),
    subscriptionSources: gauge('subscription_sources', 'Open sources of events', ['subgraph']),
    subscriptionsStarted: counter('subscription_started_total', 'Subscriptions begun'),
    subscriptionsEnded: counter('subscription_ended_total', 'Subscriptions over', ['reason']),
    subscriptionEvents: counter('subscription_events_total', 'Events of sources', ['result']),
    subscriptionFrames: counter('subscription_frames_total', 'Events written to clients'),
    subscriptionLagging: counter('subscription_lagging_total', 'Clients that fell behind', [
      'policy',
    ]),
    subscriptionReplays: counter('subscription_replays_total', 'Catching up from a cursor', [
      'result',
    ]),
    sourceReopened: counter('source_reopened_total', 'Sources opened again', ['subgraph']),
    eventAgeSeconds: histogram(
      SECONDS,
      'event_age_seconds',
      'From the commit of a change to its write to a client',
    ),
    eventLoopDelaySeconds: highest('event_loop_delay_seconds', 'Delay of the event loop', [
      'quantile',
    ]),
    internalCloses: counter('internal_closes_total', 'Sockets closed for a mistake of ours (4500)'),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
