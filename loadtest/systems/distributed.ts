import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '@trellis/kernel/logger';
import { type Ports, SERVICES, startConstellation } from '../../infra/local/constellation.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { freePort } from '../../infra/local/processes/free-port.ts';
import { startRabbitMq } from '../../infra/local/testing/rabbitmq.ts';
import { startRedis } from '../../infra/local/testing/redis.ts';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';
import { stock } from '../bench/gateways/stock.ts';
import { openSupergraph } from '../bench/world/supergraph.ts';
import { STOCK_ENVIRONMENT } from '../stock/environment.ts';
import { unlimitedProduction } from './environment.ts';
import type { Wiring } from './profiles.ts';
import type { System } from './system.ts';

const STOCK = 'stock gateway';

/** Starts each service as a process of its own, with a PostgreSQL, a RabbitMQ and a Redis of its own. */
export async function startDistributedSystem(wiring: Wiring): Promise<System> {
  await using starting = new AsyncDisposableStack();
  const folder = starting.use(await temporaryFolder('load'));
  const postgres = starting.use(
    await startPostgres({ dataDirectory: join(folder.path, 'postgres') }),
  );
  const rabbitMq = starting.use(await startRabbitMq());
  const redis = starting.use(await startRedis());
  const constellation = starting.use(
    await startConstellation({
      host: '127.0.0.1',
      ports: await freePorts(),
      logger: createLogger({ service: 'load', level: 'warn' }),
      environment: {
        ...unlimitedProduction(),
        ...(wiring === 'stock' && STOCK_ENVIRONMENT),
        LOG_LEVEL: 'warn',
        DATABASE_URL: postgres.url,
        AMQP_URL: rabbitMq.url,
        REDIS_URL: redis.url,
        AUDIT_ANCHOR_DIRECTORY: join(folder.path, 'anchors'),
      },
    }),
  );
  // Its children are not ended with this process by themselves.
  const end = () => {
    for (const pid of Object.values(constellation.pids())) endProcess(pid);
  };
  process.once('exit', end);
  starting.defer(() => void process.off('exit', end));
  const stockGateway =
    wiring === 'stock'
      ? starting.use(await startStock(constellation.ports, join(folder.path, 'supergraph.graphql')))
      : null;
  const { gateway, ...subgraphs } = constellation.pids();
  const running = starting.move();
  return {
    origin: stockGateway?.origin ?? new URL(constellation.url).origin,
    databaseUrl: postgres.url,
    processes: {
      ...(stockGateway ? { ...subgraphs, [STOCK]: stockGateway.pid } : { ...subgraphs, gateway }),
      PostgreSQL: postgres.pid,
      RabbitMQ: rabbitMq.pid,
      Redis: redis.pid,
    },
    own: [...SERVICES, STOCK],
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** The stock gateway before the subgraphs. Ours is there too, and nobody asks it. */
async function startStock(ports: Ports, supergraphPath: string) {
  const urls = SERVICES.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`]);
  await writeFile(supergraphPath, await openSupergraph(Object.fromEntries(urls)));
  const port = await freePort();
  const gateway = stock.start({ supergraphPath, jwksUrl: '', port });
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => gateway[Symbol.asyncDispose]();
  await gateway.untilAnswering(`${origin}/graphql`).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin, pid: gateway.pid, [Symbol.asyncDispose]: stop };
}

async function freePorts(): Promise<Ports> {
  const ports = new Set<number>();
  while (ports.size < SERVICES.length) ports.add(await freePort());
  return Object.fromEntries(SERVICES.map((name, index) => [name, [...ports][index]])) as Ports;
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended.
  }
}
