import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { subscribers as ofAccounts } from '@trellis/accounts/subscribers';
import { subscribers as ofAudit } from '@trellis/audit/subscribers';
import { subscribers as ofGoals } from '@trellis/goals/subscribers';
import type { Environment } from '@trellis/kernel/config';
import { createLogger } from '@trellis/kernel/logger';
import type { QueueBinding } from '@trellis/kernel/messaging/broker';
import type { TracingConfig } from '@trellis/kernel/telemetry/tracer';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { type Constellation, SERVICES, startConstellation } from '@trellis/local/constellation';
import { startNetwork } from '@trellis/local/network';
import { freePort } from '@trellis/local/processes/free-port';
import { subscribers as ofNotifications } from '@trellis/notifications/subscribers';
import { subscribers as ofTasks } from '@trellis/tasks/subscribers';
import { inject } from 'vitest';
import { inheritedPath } from './config.ts';

/** A running Trellis with a database of its own, in either profile. */
export interface System extends AsyncDisposable {
  /** Of the gateway. */
  readonly url: string;
  readonly database: TestDatabase;
  /** Resolves when everything that was committed has reached all whom it concerns. */
  settle(): Promise<void>;
}

const logger = createLogger({ service: 'e2e', level: 'silent' });

// Webhooks of tests lead to a port of this machine where nobody listens.
const NOWHERE = { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1:9' };

export const SUBSCRIBERS: Readonly<Record<string, readonly QueueBinding[]>> = {
  accounts: ofAccounts,
  goals: ofGoals,
  tasks: ofTasks,
  audit: ofAudit,
  notifications: ofNotifications,
};

/** Everything in this process, as `npm start` runs it. */
export async function startEmbedded(
  options: { tracing?: TracingConfig; environment?: Environment; flagsPath?: string } = {},
): Promise<System> {
  const database = await createTestDatabase(inject('databaseUrl'));
  const network = await startNetwork({
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    tokens: TEST_TOKENS,
    logger,
    ...options,
    environment: { ...NOWHERE, ...options.environment },
  });
  return {
    url: network.url,
    database,
    settle: () => network.settle(),
    async [Symbol.asyncDispose]() {
      await network[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Each service in a process of its own, as `npm run start:distributed` runs it. */
export async function startDistributed(
  servers: { amqpUrl?: string; redisUrl?: string; environment?: Environment } = {},
): Promise<System & { constellation: Constellation }> {
  const database = await createTestDatabase(inject('databaseUrl'));
  const ports = Object.fromEntries(await portsFor(SERVICES)) as Constellation['ports'];
  const constellation = await startConstellation({
    host: '127.0.0.1',
    ports,
    logger,
    environment: {
      PATH: inheritedPath(),
      DATABASE_URL: database.url,
      AMQP_URL: servers.amqpUrl ?? inject('amqpUrl'),
      REDIS_URL: servers.redisUrl ?? inject('redisUrl'),
      MESSAGING_PREFIX: `e2e-${randomBytes(4).toString('hex')}`,
      LOG_LEVEL: 'silent',
      ...NOWHERE,
      ...servers.environment,
    },
  });
  return {
    url: constellation.url,
    database,
    constellation,
    settle: () => settleDatabase(database),
    async [Symbol.asyncDispose]() {
      await constellation[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

async function portsFor(names: readonly string[]): Promise<[string, number][]> {
  const ports: [string, number][] = [];
  const taken = new Set<number>();
  for (const name of names) {
    let port = await freePort();
    while (taken.has(port)) port = await freePort();
    taken.add(port);
    ports.push([name, port]);
  }
  return ports;
}

/** Waits until every outbox is published and every event is in the inbox of all who take it. */
export async function settleDatabase(database: Pick<TestDatabase, 'query'>): Promise<void> {
  const missing = Object.entries(SUBSCRIBERS).flatMap(([publisher, bindings]) => [
    `select count(*) from ${publisher}.outbox where published_at is null`,
    ...bindings.map(({ name, types }) => notInInbox(publisher, name, types)),
  ]);
  const query = `select ${missing.map((count) => `(${count})`).join(' + ')} as missing`;
  for (;;) {
    const [row] = await database.query<{ missing: string }>(query);
    if (Number(row?.missing) === 0) return;
    await wait(25);
  }
}

function notInInbox(publisher: string, consumer: string, types: readonly string[]): string {
  const [schema] = consumer.split('.');
  const wanted = types.map((type) => `type like '${type.replace('#', '%')}'`).join(' or ');
  const known = `select from ${schema}.inbox where consumer = '${consumer}' and event_id = event.id`;
  return `select count(*) from ${publisher}.outbox as event where (${wanted}) and not exists (${known})`;
}
