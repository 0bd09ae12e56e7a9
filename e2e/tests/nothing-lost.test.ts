import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '@trellis/kernel/testing/test-database';
import { freePort } from '@trellis/local/processes/free-port';
import { startRabbitMq } from '@trellis/local/testing/rabbitmq';
import { startRedis } from '@trellis/local/testing/redis';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import pg from 'pg';
import { expect, test } from 'vitest';
import { checkLedger } from '../check-ledger.ts';
import { inheritedPath } from '../config.ts';
import { Follower } from '../follower.ts';
import { killing, killingServer as server } from '../killing.ts';
import { Ledger } from '../ledger.ts';
import { Person } from '../person.ts';
import { settleDatabase, startDistributed } from '../system.ts';

const MUTATIONS = 2_000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;

async function openLedger(person: Person): Promise<Ledger> {
  const goals: string[] = [];
  for (const title of ['North', 'East', 'South'])
    goals.push(
      (await person.mutate(CREATE_GOAL, { workspaceId: person.workspaceId, title })).goal.id,
    );
  return new Ledger(person, goals);
}

test('six processes, RabbitMQ and Redis are killed while 2,000 mutations are made, and nothing is lost', async () => {
  await using servers = new AsyncDisposableStack();
  const rabbitMq = servers.use(await startRabbitMq());
  const redis = servers.use(await startRedis());
  await using system = await startDistributed({ amqpUrl: rabbitMq.url, redisUrl: redis.url });
  await using ada = await Person.signUp(system.url, 'Ada');
  const ledger = await openLedger(ada);
  await system.settle();
  // RabbitMQ stores a queue that was just declared with a delay; a kill comes after that.
  await rabbitMq.restart();
  // A subscription without a cursor begins at some moment soon; this one begins at a known place.
  await ledger.write(1, () => undefined);
  const follower = new Follower(ada, ledger.cursor);

  const { constellation } = system;
  const service = (name: Parameters<typeof constellation.kill>[0]) => () =>
    constellation.kill(name);
  const schedule = killing(MUTATIONS, [
    service('tasks'),
    service('goals'),
    server(redis),
    service('gateway'),
    service('audit'),
    server(rabbitMq),
    service('accounts'),
    service('notifications'),
    service('tasks'),
  ]);
  await ledger.write(MUTATIONS, schedule.onAcknowledged);
  await schedule.done();
  await constellation.ready();
  await system.settle();

  expect(ledger.acknowledged).toBe(MUTATIONS + 1);
  await checkLedger(ledger, system.database);
  await follower.until(MUTATIONS);
  expect([follower.events.length, follower.resyncs]).toEqual([MUTATIONS, 0]);
  await follower.stop();
  for (const [, events] of Map.groupBy(follower.events, ({ taskId }) => taskId)) {
    expect(events.map(({ version }) => version)).toEqual(events.map((_event, index) => index + 1));
  }
  expect(follower.resumes).toBeGreaterThan(0);
}, 300_000);

test('npm start is killed five times while 2,000 mutations are made, and nothing is lost', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder('embedded'));
  const port = await freePort();
  const local = new LocalProcess({ folder: folder.path, port });
  stack.defer(() => local.stop());
  await local.start();
  await using ada = await Person.signUp(`http://127.0.0.1:${port}/graphql`, 'Ada');
  const ledger = await openLedger(ada);
  const schedule = killing(
    MUTATIONS,
    Array.from({ length: 5 }, () => () => local.kill()),
  );
  await ledger.write(MUTATIONS, schedule.onAcknowledged);
  await schedule.done();

  const database = await local.database();
  await settleDatabase(database);
  expect(ledger.acknowledged).toBe(MUTATIONS);
  await checkLedger(ledger, database);
}, 300_000);

/** `npm start` in a process of its own, with its data in a folder. */
class LocalProcess {
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  constructor({ folder, port }: { folder: string; port: number }) {
    this.#folder = folder;
    this.#port = port;
  }

  async start(): Promise<void> {
    const env = {
      PATH: inheritedPath(),
      DATA_DIRECTORY: this.#folder,
      PORT: String(this.#port),
      LOG_LEVEL: 'silent',
    };
    const child = spawn(process.execPath, ['infra/local/main.ts'], {
      cwd: ROOT,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    for await (const text of child.stdout) if (String(text).includes('Trellis is ready')) break;
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  /** Leads past the services to what is stored. */
  async database(): Promise<Pick<TestDatabase, 'query'> & TestDatabase> {
    const password = (await readFile(join(this.#folder, 'postgres.password'), 'utf8')).trim();
    const [, , , dbPort] = (
      await readFile(join(this.#folder, 'postgres', 'postmaster.pid'), 'utf8')
    ).split('\n');
    const url = `postgres://postgres:${password}@127.0.0.1:${dbPort}/trellis`;
    return {
      url,
      async query(text, values) {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        try {
          return (await client.query(text, values)).rows;
        } finally {
          await client.end();
        }
      },
      async [Symbol.asyncDispose]() {},
    };
  }
}
