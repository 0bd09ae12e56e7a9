import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { SERVICES, type ServiceName } from '@trellis/local/constellation';
import { freePort } from '@trellis/local/processes/free-port';
import { inject } from 'vitest';
import { inheritedPath } from '../config.ts';
import { startHaproxy } from './haproxy.ts';
import { Replica } from './replicas.ts';

const REPLICAS = 2;
const WAVES: readonly (readonly ServiceName[])[] = [
  ['accounts', 'goals'],
  ['tasks', 'audit'],
  ['notifications', 'gateway'],
];
// What the chart sets, but shorter: no network of a cluster has to hear of it.
const DRAINING = { DRAIN_DELAY_MS: '5000', SOCKET_DRAIN_MS: '2000' };
// What is tried is that nothing is lost on the way, not how much this machine bears beside other tests.
const PATIENT = {
  OVERLOAD_MAX_QUEUE_MS: '0',
  SUBGRAPH_TIMEOUT_MS: '20000',
  CONNECT_TIMEOUT_MS: '10000',
  OPERATION_TIMEOUT_MS: '30000',
};
// HAProxy has seen a new process twice by then.
const NOTICED_MS = 600;

/** Each service as two processes behind a load balancer, with the variables that compose and the chart set. */
export interface RollingSystem extends AsyncDisposable {
  readonly url: string;
  readonly database: TestDatabase;
  /** Replaces every process, two at a time and never both of a service. Answers how each ended. */
  restartAll(): Promise<readonly { service: ServiceName; code: number | null; ms: number }[]>;
}

export async function startRollingSystem(): Promise<RollingSystem> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase(inject('databaseUrl')));
  const front = new Map<ServiceName, number>();
  for (const name of SERVICES) front.set(name, await freePort());
  const at = (name: ServiceName, path: string) => `http://127.0.0.1:${front.get(name)}${path}`;
  const environment = {
    PATH: inheritedPath(),
    DATABASE_URL: database.url,
    AMQP_URL: inject('amqpUrl'),
    REDIS_URL: inject('redisUrl'),
    MESSAGING_PREFIX: `rolling-${randomBytes(4).toString('hex')}`,
    LOG_LEVEL: 'error',
    POOL_SIZE: '5',
    ...PATIENT,
    JWKS_URL: at('accounts', '/.well-known/jwks.json'),
    API_KEYS_URL: at('accounts', '/api-keys/exchange'),
    ...Object.fromEntries(
      SERVICES.filter((name) => name !== 'gateway').map((name) => [
        `${name.toUpperCase()}_URL`,
        at(name, '/graphql'),
      ]),
    ),
    ...DRAINING,
  };
  const replicas = new Map<ServiceName, Replica[]>();
  for (const name of SERVICES) {
    const main = name === 'gateway' ? 'gateway/main.ts' : `subgraphs/${name}/main.ts`;
    const all = await Promise.all(
      Array.from({ length: REPLICAS }, () => Replica.make(main, environment)),
    );
    replicas.set(name, all);
  }
  stack.use(
    await startHaproxy(
      SERVICES.map((name) => ({
        name,
        mode: name === 'gateway' ? 'http' : 'tcp',
        port: front.get(name) as number,
        servers: (replicas.get(name) as Replica[]).map(({ port }) => port),
      })),
    ),
  );
  for (const all of replicas.values()) for (const replica of all) stack.use(replica);
  for (let index = 0; index < REPLICAS; index += 1)
    await Promise.all([...replicas.values()].map((all) => (all[index] as Replica).start()));
  await wait(NOTICED_MS);
  async function replace(service: ServiceName, index: number) {
    const replica = replicas.get(service)![index] as Replica;
    const end = await replica.stop();
    await replica.start();
    await wait(NOTICED_MS);
    return { service, ...end };
  }
  const kept = stack.move();
  return {
    url: at('gateway', '/graphql'),
    database,
    async restartAll() {
      const ends = [];
      for (let index = 0; index < REPLICAS; index += 1)
        for (const together of WAVES)
          ends.push(...(await Promise.all(together.map((service) => replace(service, index)))));
      return ends;
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
