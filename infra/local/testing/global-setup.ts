import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres.ts';
import { readTestServers } from './config.ts';
import { needsServers } from './needs-servers.ts';
import { startRabbitMq } from './rabbitmq.ts';
import { startRedis } from './redis.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Leads a superuser to a PostgreSQL whose content is thrown away after the run. */
    databaseUrl: string;
    amqpUrl: string;
    redisUrl: string;
  }
}

/** Starts the servers that tests share, unless the environment names running ones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await needsServers(project))) return async () => undefined;
  const given = readTestServers();
  const servers = new AsyncDisposableStack();
  const urls = await Promise.allSettled([
    given.databaseUrl ?? startDatabase(servers),
    given.amqpUrl ?? useServer(servers, startRabbitMq()),
    given.redisUrl ?? useServer(servers, startRedis()),
  ]);
  const failure = urls.find((url) => url.status === 'rejected');
  if (failure) {
    await servers.disposeAsync();
    throw failure.reason;
  }
  const [databaseUrl, amqpUrl, redisUrl] = urls.map((url) => (url as { value: string }).value);
  project.provide('databaseUrl', databaseUrl as string);
  project.provide('amqpUrl', amqpUrl as string);
  project.provide('redisUrl', redisUrl as string);
  return () => servers.disposeAsync();
}

async function startDatabase(servers: AsyncDisposableStack): Promise<string> {
  const folder = servers.use(await temporaryFolder('postgres'));
  const dataDirectory = join(folder.path, 'data');
  return useServer(servers, startPostgres({ dataDirectory, durable: false }));
}

async function useServer(
  servers: AsyncDisposableStack,
  starting: Promise<AsyncDisposable & { url: string }>,
): Promise<string> {
  return servers.use(await starting).url;
}
