import type { FastifyInstance } from 'fastify';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { openFlags } from '../flags.ts';
import { createTokenVerifier, remoteKeys } from '../identity.ts';
import type { Logger } from '../logger.ts';
import type { Broker } from '../messaging/broker.ts';
import { type Consumer, startConsumer } from '../messaging/consumer.ts';
import { type Relay, startRelay } from '../outbox/relay.ts';
import { type Database, openDatabase } from '../persistence/database.ts';
import { startSubgraphServer } from '../server/subgraph-server.ts';
import type { LocalSubgraph } from '../subgraph.ts';
import { openTracer } from '../telemetry/open-tracer.ts';
import { createSubgraphMetrics, type SubgraphMetrics } from '../telemetry/subgraph-metrics.ts';
import type { Tracer } from '../telemetry/tracer.ts';

import type {
  SubgraphConfig,
  SubgraphDefinition,
  SubgraphOverrides,
  SubgraphService,
} from './definition.ts';
import { retentionJob, startJobs } from './jobs.ts';
import { announceAccess, openAccess, openBroker, openFeed, openHub } from './open-messaging.ts';

export type {
  ConsumerDefinition,
  Job,
  PublicRouteParts,
  SubgraphConfig,
  SubgraphDefinition,
  SubgraphOverrides,
  SubgraphService,
} from './definition.ts';

/**
 * Builds and starts a subgraph: database, change feed, relay, consumers, jobs, server, in this order, and
 * stops them in reverse. Each part looks only at its own setting: broker and feed are those of this
 * process unless they have a URL.
 */
export async function createSubgraphService(
  definition: SubgraphDefinition,
  config: SubgraphConfig,
  { logger, ...overrides }: SubgraphOverrides & { logger: Logger },
): Promise<SubgraphService> {
  const { name } = definition;
  const { now = () => new Date(), subscribers = definition.subscribers } = overrides;
  const opened = new AsyncDisposableStack();
  try {
    const tracer = opened.adopt(await openTracer(name, config.tracing), (opening) =>
      opening?.close(),
    );
    const flags = opened.use(await openFlags(config.flagsPath, logger));
    const database = opened.adopt(
      await openDatabase({
        ...definition,
        url: config.databaseUrl,
        subgraph: name,
        poolSize: config.poolSize,
        logger,
      }),
      (opening) => opening.close(),
    );
    const metrics = config.http && createSubgraphMetrics(name, database);
    const feed = opened.adopt(openFeed(config, name, logger), (opening) => opening.close());
    const access = overrides.access ?? openAccess(definition, config, logger);
    if (access && !overrides.access) opened.adopt(access, (opening) => opening.close());
    const broker =
      overrides.broker ?? opened.adopt(openBroker(config, logger), (opening) => opening.close());
    const relay = opened.adopt(
      startRelay({
        database,
        broker,
        feed: access ? announceAccess(feed, access, definition) : feed,
        subscribers,
        logger,
        pollIntervalMs: config.relayIntervalMs,
        tracer,
        ...(metrics && { onPublished: metrics.countPublished }),
      }),
      (opening) => opening.close(),
    );
    const changes = opened.adopt(
      openHub(definition, { database, feed, relay, logger }),
      (opening) => opening.close(),
    );
    const consumers = await startConsumers(definition, {
      database,
      broker,
      feed,
      relay,
      logger,
      now,
      tracer,
      ...(metrics && { metrics }),
    });
    for (const consumer of consumers) opened.adopt(consumer, (opening) => opening.close());
    const loops = startJobs(
      [...(definition.jobs ?? []), retentionJob(definition, config.retention)],
      { database, relay, logger, now, flags },
    );
    for (const loop of loops) opened.adopt(loop, (opening) => opening.close());
    const local: LocalSubgraph = {
      name,
      schema: definition.schema,
      createContext: (facts) =>
        definition.createContext({
          ...facts,
          database,
          changes,
          consumers,
          now,
          onCommitted: relay.nudge,
          flags,
          tracer,
        }),
      ...(definition.publicRoutes && {
        publicRoutes: (app: FastifyInstance) =>
          definition.publicRoutes?.(app, { database, now, onCommitted: relay.nudge }),
      }),
    };
    const server =
      config.http &&
      opened.adopt(
        await listen(definition, config.http, {
          config,
          overrides,
          database,
          feed,
          broker,
          consumers,
          local,
          logger,
          tracer,
          ...(metrics && { metrics }),
        }),
        (opening) => opening.close(),
      );
    const running = opened.move();
    return {
      local,
      database,
      queues: (definition.createConsumers?.({ feed }) ?? []).map((queue) => ({
        name: queue.name,
        types: queue.types,
      })),
      url: server?.url ?? null,
      async settle() {
        await relay.settle();
        for (const consumer of consumers) await consumer.settle();
        for (const loop of loops) await loop.settle();
        await relay.settle();
      },
      async replayDeadLetters() {
        for (const consumer of consumers) await consumer.replay();
      },
      [Symbol.asyncDispose]: () => running.disposeAsync(),
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

function startConsumers(
  definition: SubgraphDefinition,
  {
    feed,
    relay,
    metrics,
    ...parts
  }: {
    database: Database;
    broker: Broker;
    feed: ChangeFeed;
    relay: Relay;
    logger: Logger;
    now: () => Date;
    tracer: Tracer | null;
    metrics?: SubgraphMetrics;
  },
): Promise<Consumer[]> {
  const definitions = definition.createConsumers?.({ feed }) ?? [];
  return Promise.all(
    definitions.map((consumer) =>
      startConsumer({
        ...consumer,
        ...parts,
        onCommitted: relay.nudge,
        onResult: (result, event) => metrics?.countConsumed(consumer.name, result, event),
      }),
    ),
  );
}

function listen(
  definition: SubgraphDefinition,
  http: { host: string; port: number },
  parts: {
    config: SubgraphConfig;
    overrides: SubgraphOverrides;
    database: Database;
    feed: ChangeFeed;
    broker: Broker;
    consumers: readonly Consumer[];
    local: LocalSubgraph;
    logger: Logger;
    tracer: Tracer | null;
    metrics?: SubgraphMetrics;
  },
) {
  const { config, overrides, database, feed, broker, local, logger, tracer, metrics } = parts;
  const keys = overrides.keys ?? (config.jwksUrl ? remoteKeys(config.jwksUrl) : undefined);
  if (!keys) throw new Error('A subgraph that listens needs JWKS_URL.');
  return startSubgraphServer({
    ...http,
    subgraph: local,
    verifier: createTokenVerifier({ keys, ...config.tokens }),
    health: {
      ping: () => database.ping(),
      optional: { broker: () => broker.isUp(), feed: () => feed.isUp() },
    },
    logger,
    tracer,
    ...(metrics && { metrics }),
    drainDelayMs: config.drainDelayMs,
    ...(definition.routes && {
      routes: (app: FastifyInstance) => definition.routes?.(app, { database }),
    }),
  });
}
