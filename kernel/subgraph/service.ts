import type { EntitySchema } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import type { AccessChange, AccessTopic } from '../changes/access-changes.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { type ChangeHub, createChangeHub } from '../changes/change-hub.ts';
import { type ChangeLog, createOutboxLog } from '../changes/change-log.ts';
import { createInProcessFeed } from '../changes/in-process-feed.ts';
import { createRedisAccess } from '../changes/redis-access.ts';
import { createRedisFeed } from '../changes/redis-feed.ts';
import type { SubgraphContext } from '../context.ts';
import { createTokenVerifier, type KeySource, remoteKeys } from '../identity.ts';
import type { Service } from '../lifecycle.ts';
import type { Logger } from '../logger.ts';
import { type Loop, startLoop } from '../loop.ts';
import type { Broker, QueueBinding } from '../messaging/broker.ts';
import { type Consumer, startConsumer } from '../messaging/consumer.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { createRabbitMqBroker } from '../messaging/rabbitmq-broker.ts';
import type { Reaction } from '../messaging/reaction.ts';
import { type Relay, startRelay } from '../outbox/relay.ts';
import { forgetOld, type Retention } from '../outbox/retention.ts';
import { type Database, openDatabase } from '../persistence/database.ts';
import type { MigrationClass } from '../persistence/provision.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import { startSubgraphServer } from '../server/subgraph-server.ts';
import type { LocalSubgraph } from '../subgraph.ts';
import { openTracer } from '../telemetry/open-tracer.ts';
import { createSubgraphMetrics, type SubgraphMetrics } from '../telemetry/subgraph-metrics.ts';
import type { Tracer, TracingConfig } from '../telemetry/tracer.ts';

const RETENTION: Retention = { outboxDays: 7, inboxDays: 30 };

/** Where a subgraph runs and what it talks to. */
export type SubgraphConfig = {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly amqpUrl?: string;
  readonly redisUrl?: string;
  readonly jwksUrl?: string;
  readonly tokens: { readonly issuer: string; readonly audience: string };
  /** Absent: the subgraph is used in process only. */
  readonly http?: { readonly host: string; readonly port: number };
  readonly drainDelayMs: number;
  readonly relayIntervalMs: number;
  /** Before the names of exchange, queues and channels; two systems on one broker need two. */
  readonly messagingPrefix: string;
  readonly tracing?: TracingConfig | null;
  /** Absent: seven days of events, and 30 of what was handled. */
  readonly retention?: Retention;
};

/** Parts that the host of several services shares among them, and the seams of tests. */
export type SubgraphOverrides = {
  readonly broker?: Broker;
  readonly keys?: KeySource;
  readonly now?: () => Date;
  readonly subscribers?: readonly QueueBinding[];
  readonly access?: AccessTopic;
};

export type ConsumerDefinition = {
  readonly name: string;
  readonly types: readonly string[];
  readonly reactions: readonly Reaction[];
};

/** Work that a subgraph does by the clock, in every process that runs it. */
export type Job = {
  readonly name: string;
  readonly intervalMs: number;
  /** Answers whether there may be more to do at once. What it commits is published after it. */
  readonly run: (parts: { database: Database; now: () => Date }) => Promise<boolean>;
};

/** What a route for anybody works with. */
export type PublicRouteParts = Pick<SubgraphContext, 'database' | 'now' | 'onCommitted'>;

/** What makes one subgraph different from the others. */
export type SubgraphDefinition = {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
  readonly schema: GraphQLSchema;
  /** The queues of those who consume this subgraph's events. */
  readonly subscribers: readonly QueueBinding[];
  readonly createContext: (base: SubgraphContext) => SubgraphContext;
  readonly createConsumers?: (parts: { feed: ChangeFeed }) => readonly ConsumerDefinition[];
  readonly jobs?: readonly Job[];
  /** Types of which the newest event of each aggregate is kept for good, for those who build on them. */
  readonly keptEvents?: readonly string[];
  /** What an event of this subgraph means for those who hold an access token from before it. */
  readonly accessOf?: (envelope: EventEnvelope) => readonly AccessChange[];
  /** Absent: the outbox is the log that subscriptions follow. */
  readonly createLog?: (kysely: Kysely<KernelDatabase>) => ChangeLog;
  readonly routes?: (app: FastifyInstance, parts: { database: Database }) => void;
  /** Routes for anybody, without a token, under `/<name>/`. The gateway serves them too. */
  readonly publicRoutes?: (app: FastifyInstance, parts: PublicRouteParts) => void;
};

export interface SubgraphService extends Service {
  readonly local: LocalSubgraph;
  readonly database: Database;
  /** What it takes from the broker. */
  readonly queues: readonly QueueBinding[];
  /** The address it listens at, if it does. */
  readonly url: string | null;
  /** Looks at once for dead letters that were marked for replay. */
  replayDeadLetters(): Promise<void>;
}

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
    const metrics = config.http && createSubgraphMetrics(name, database.kysely);
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
      { database, relay, logger, now },
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
          now,
          onCommitted: relay.nudge,
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

function openFeed(config: SubgraphConfig, name: string, logger: Logger): ChangeFeed {
  return config.redisUrl
    ? createRedisFeed({ url: config.redisUrl, prefix: `${config.messagingPrefix}:${name}`, logger })
    : createInProcessFeed();
}

function openAccess(
  { accessOf }: SubgraphDefinition,
  { redisUrl: url, messagingPrefix: prefix }: SubgraphConfig,
  logger: Logger,
): AccessTopic | null {
  return accessOf && url ? createRedisAccess({ url, prefix, logger }) : null;
}

/** What goes to the feed is committed and goes once, so changes of access are announced with it. */
function announceAccess(
  feed: ChangeFeed,
  access: AccessTopic,
  { accessOf = () => [] }: SubgraphDefinition,
): ChangeFeed {
  return {
    ...feed,
    async publish(messages) {
      await access.publish(messages.flatMap(({ envelope }) => accessOf(envelope)));
      await feed.publish(messages);
    },
  };
}

function openBroker(config: SubgraphConfig, logger: Logger): Broker {
  if (!config.amqpUrl) throw new Error('A subgraph without AMQP_URL needs the broker of its host.');
  return createRabbitMqBroker({ url: config.amqpUrl, prefix: config.messagingPrefix, logger });
}

function openHub(
  definition: SubgraphDefinition,
  parts: { database: Database; feed: ChangeFeed; relay: Relay; logger: Logger },
): ChangeHub {
  const createLog = definition.createLog ?? createOutboxLog;
  return createChangeHub({
    log: createLog(parts.database.kysely),
    feed: parts.feed,
    logger: parts.logger,
    nudge: parts.relay.nudge,
  });
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
        onResult: (result) => metrics?.countConsumed(consumer.name, result),
      }),
    ),
  );
}

/** Keeps the kernel's tables small. Processes that do it at once skip each other's rows. */
function retentionJob({ keptEvents: kept = [] }: SubgraphDefinition, retention = RETENTION): Job {
  return {
    name: 'retention',
    intervalMs: 3_600_000,
    // By the clock that ids and rows were made by, which is not that of the domain in every host.
    run: ({ database }) => forgetOld(database.kysely, { retention, kept, now: new Date() }),
  };
}

function startJobs(
  jobs: readonly Job[],
  parts: { database: Database; relay: Relay; logger: Logger; now: () => Date },
): Loop[] {
  const { database, relay, logger, now } = parts;
  return jobs.map(({ name, intervalMs, run }) =>
    startLoop({
      intervalMs,
      async run() {
        const hasMore = await run({ database, now });
        relay.nudge();
        return hasMore;
      },
      onError: (error) =>
        logger.error({ err: error, job: name }, 'A job failed; it is tried again.'),
    }),
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
