import type { EntitySchema } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import type { AccessChange, AccessTopic } from '../changes/access-changes.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { SubgraphContext } from '../context.ts';
import type { Flags } from '../flags.ts';
import type { KeySource } from '../identity.ts';
import type { Service } from '../lifecycle.ts';
import type { Broker, QueueBinding } from '../messaging/broker.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import type { Reaction } from '../messaging/reaction.ts';
import type { Retention } from '../outbox/retention.ts';
import type { Database } from '../persistence/database.ts';
import type { MigrationClass } from '../persistence/provision.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import type { LocalSubgraph } from '../subgraph.ts';
import type { TracingConfig } from '../telemetry/tracer.ts';

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
  /** A file of flags in the format of flagd. Absent: everything is on. */
  readonly flagsPath?: string;
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
  readonly run: (parts: { database: Database; now: () => Date; flags: Flags }) => Promise<boolean>;
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
