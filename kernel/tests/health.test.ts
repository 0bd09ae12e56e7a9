import { fastify } from 'fastify';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { registerHealth } from '../health.ts';

const PING_LIMIT_MS = 1_000;

/** A service on a real database, asked whether it is ready. */
async function startService() {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  const database = { statement: 'select 1' };
  const ping = async () => void (await client.query(database.statement));
  const app = fastify();
  registerHealth(app, { ping, optional: {} });
  await app.ready();
  return {
    database,
    ask: async () => (await app.inject('/health/ready')).statusCode,
    async [Symbol.asyncDispose]() {
      await app.close();
      await client.end();
    },
  };
}

test('a service is ready again with the first answer of its database, not a while later', async () => {
  await using service = await startService();
  service.database.statement = 'select from nowhere';
  expect(await service.ask()).toBe(503);
  service.database.statement = 'select 1';
  expect(await service.ask()).toBe(200);
});

test('a process that was held up for longer than the limit does not take that for a database that is away', async () => {
  await using service = await startService();
  const asked = service.ask();
  // Until the statement is on its way.
  await new Promise((resolve) => setImmediate(resolve));
  holdUp(PING_LIMIT_MS + 100);
  expect(await asked).toBe(200);
});

test('a database that does not answer makes a service unready', async () => {
  await using service = await startService();
  service.database.statement = `select pg_sleep(${(2 * PING_LIMIT_MS) / 1_000})`;
  expect(await service.ask()).toBe(503);
});

/** Does nothing else for so long, as a busy machine or a long collection of garbage has it. */
function holdUp(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
