import { randomBytes } from 'node:crypto';
import { type ExecutionResult, execute, parse, subscribe, validate } from 'graphql';
import type * as z from 'zod';
import type { SecretsConfig } from '../config.ts';
import type { Identity } from '../identity.ts';
import { newId } from '../ids.ts';
import { createLogger, type Logger } from '../logger.ts';
import type { QueueBinding } from '../messaging/broker.ts';
import {
  type EventData,
  type EventDefinition,
  type EventEnvelope,
  publisherOf,
} from '../messaging/event.ts';
import { createInProcessBroker } from '../messaging/in-process-broker.ts';
import { createRabbitMqBroker } from '../messaging/rabbitmq-broker.ts';
import type { SubgraphConfig, SubgraphOverrides, SubgraphService } from '../subgraph/service.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { createTestTokens, TEST_TOKENS, type TestPerson, type TestTokens } from './test-tokens.ts';

type Start = (
  config: SubgraphConfig & SecretsConfig,
  options: SubgraphOverrides & { logger: Logger },
) => Promise<SubgraphService>;

export type TestSubgraphOptions = {
  /** Leads a superuser to a PostgreSQL server. */
  readonly databaseUrl: string;
  /** Absent: the in-process broker. */
  readonly amqpUrl?: string;
  /** Absent: the in-process feed. */
  readonly redisUrl?: string;
  /** Also listens on a free port. */
  readonly listen?: boolean;
  readonly now?: () => Date;
  readonly logger?: Logger;
};

// biome-ignore lint/suspicious/noExplicitAny: tests look at what they asked for
type Data = any;

/** A person who calls the subgraph. */
export interface TestCaller {
  readonly identity: Identity;
  /** The data of an operation; fails the test if there are errors. */
  query(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Data and errors of an operation. */
  execute(document: string, variables?: Record<string, unknown>): Promise<ExecutionResult<Data>>;
  subscribe(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<AsyncGenerator<ExecutionResult<Data>, void, void>>;
}

/** One subgraph with a database of its own, real messaging, and signed tokens. */
export interface TestSubgraph extends AsyncDisposable {
  readonly service: SubgraphService;
  readonly database: TestDatabase;
  readonly tokens: TestTokens;
  as(person: TestPerson): Promise<TestCaller>;
  /** A caller with this very identity, such as one of a token that the subgraph has made. */
  identified(identity: Identity): TestCaller;
  anonymous(): TestCaller;
  /** Brings events to the subgraph as their publishers would, in order; resolves when they are handled. */
  deliver(...events: EventEnvelope[]): Promise<void>;
  settle(): Promise<void>;
  /** Types of the events in the outbox, in order. */
  published(): Promise<string[]>;
  /** Ends the service and starts it anew on the same database and broker. */
  restart(): Promise<void>;
}

const QUIET = createLogger({ service: 'test', level: 'silent' });

export async function startTestSubgraph(
  start: Start,
  options: TestSubgraphOptions,
): Promise<TestSubgraph> {
  const { logger = QUIET } = options;
  const opened = new AsyncDisposableStack();
  const database = opened.use(await createTestDatabase(options.databaseUrl));
  const tokens = await createTestTokens();
  const messagingPrefix = `test-${randomBytes(4).toString('hex')}`;
  const broker = opened.adopt(
    options.amqpUrl
      ? createRabbitMqBroker({ url: options.amqpUrl, prefix: messagingPrefix, logger })
      : createInProcessBroker(),
    (opening) => opening.close(),
  );
  const config: SubgraphConfig & SecretsConfig = {
    databaseUrl: database.url,
    poolSize: 5,
    ...(options.redisUrl && { redisUrl: options.redisUrl }),
    tokens: TEST_TOKENS,
    ...(options.listen && { http: { host: '127.0.0.1', port: 0 } }),
    drainDelayMs: 0,
    relayIntervalMs: 50,
    messagingPrefix,
    secretKey: randomBytes(32),
    publicUrl: 'https://trellis.test',
  };
  const nobody: readonly QueueBinding[] = [];
  const overrides = {
    broker,
    keys: tokens.keys,
    subscribers: nobody,
    logger,
    ...(options.now && { now: options.now }),
  };
  let service = await start(config, overrides);
  opened.defer(() => service[Symbol.asyncDispose]());

  function caller(identity: Identity | null): TestCaller {
    const operationOf = (document: string, variables?: Record<string, unknown>) => {
      const { schema } = service.local;
      const parsed = parse(document);
      const [problem] = validate(schema, parsed);
      if (problem) throw problem;
      const contextValue = service.local.createContext({ identity, requestId: newId() });
      return { schema, document: parsed, variableValues: variables, contextValue };
    };
    const run = async (document: string, variables?: Record<string, unknown>) =>
      execute(operationOf(document, variables)) as ExecutionResult<Data>;
    return {
      identity: identity as Identity,
      execute: run,
      async query(document, variables) {
        const { data, errors } = await run(document, variables);
        if (errors) throw errors[0]?.originalError ?? errors[0];
        return data;
      },
      async subscribe(document, variables) {
        const stream = await subscribe(operationOf(document, variables));
        if (Symbol.asyncIterator in stream)
          return stream as AsyncGenerator<ExecutionResult<Data>, void, void>;
        throw stream.errors?.[0]?.originalError ?? stream.errors?.[0];
      },
    };
  }

  return {
    get service() {
      return service;
    },
    database,
    tokens,
    as: async (person) => caller(await tokens.identify(person)),
    identified: caller,
    anonymous: () => caller(null),
    async deliver(...events) {
      await broker.publish(
        events.map((envelope) => ({ envelope, redelivered: false })),
        [],
      );
      await service.settle();
    },
    settle: () => service.settle(),
    async published() {
      const rows = await database.query<{ type: string }>(
        `select type from ${service.local.name}.outbox order by seq`,
      );
      return rows.map(({ type }) => type);
    },
    async restart() {
      await service[Symbol.asyncDispose]();
      service = await start(config, overrides);
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

let position = 0;

/** An event as another subgraph would publish it. */
export function eventOf<Definition extends EventDefinition>(
  definition: Definition,
  event: {
    subject: string;
    workspaceId: string;
    actorId?: string;
    data: Omit<
      z.input<Definition['data']>,
      'changedFields' | 'changes' | 'clientMutationId' | 'version'
    > &
      Partial<EventData<Definition>>;
  },
): EventEnvelope {
  position += 1;
  const data = {
    version: 1,
    changedFields: [],
    changes: [],
    clientMutationId: null,
    ...event.data,
  };
  return {
    specversion: '1.0',
    id: newId(),
    source: `trellis/${publisherOf(definition.type)}`,
    type: definition.type,
    subject: event.subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: definition.data.parse(data) as EventEnvelope['data'],
    aggregatetype: definition.aggregate,
    workspaceid: event.workspaceId,
    ...(event.actorId && { actorid: event.actorId }),
    position,
    correlationid: newId(),
  };
}
