import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readWorkersConfig } from '@trellis/kernel/config';
import { newId } from '@trellis/kernel/ids';
import { readExposition } from '@trellis/kernel/testing/read-exposition';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readLocalConfig } from '../config.ts';
import { freePort } from '../processes/free-port.ts';
import { readTestServers } from '../testing/config.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SIGN_UP = `mutation ($input: SignUpInput!) {
  signUp(input: $input) { accessToken user { memberships { workspace { id } } } }
}`;
const CREATE =
  'mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }';
const WATCH =
  'subscription ($workspaceId: ID!) { taskChanged(workspaceId: $workspaceId) { ... on TaskChange { task { id } } } }';

let database: TestDatabase;
let environment: Record<string, string>;
let accounts: Awaited<ReturnType<typeof startService>>;
let tasks: Awaited<ReturnType<typeof startService>>;
let token: string;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  const port = await freePort();
  environment = {
    PATH: readTestServers().searchPath ?? '',
    DATABASE_URL: database.url,
    AMQP_URL: inject('amqpUrl'),
    REDIS_URL: inject('redisUrl'),
    MESSAGING_PREFIX: `workers-${randomBytes(4).toString('hex')}`,
    JWKS_URL: `http://127.0.0.1:${port}/.well-known/jwks.json`,
    LOG_LEVEL: 'silent',
  };
  accounts = await startService('accounts', { PORT: String(port) });
  tasks = await startService('tasks', {
    PORT: String(await freePort()),
    WEB_CONCURRENCY: '2',
  });
  const { signUp } = await ask(accounts.url, SIGN_UP, {
    input: {
      email: 'ada@people.example',
      password: 'a long enough password',
      displayName: 'Ada',
      timeZone: 'UTC',
    },
  });
  token = signUp.accessToken;
  workspaceId = signUp.user.memberships[0].workspace.id;
}, 120_000);

afterAll(async () => {
  for (const { child } of [accounts, tasks]) child.kill('SIGKILL');
  await database[Symbol.asyncDispose]();
});

async function startService(name: string, own: { PORT: string } & Record<string, string>) {
  const child = spawn(process.execPath, [`subgraphs/${name}/main.ts`], {
    cwd: ROOT,
    env: { ...environment, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${own.PORT}`;
  while (!(await isReady(origin))) expect(child.exitCode).toBeNull();
  return { child, origin, url: `${origin}/graphql` };
}

const isReady = (origin: string) =>
  fetch(`${origin}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

// biome-ignore lint/suspicious/noExplicitAny: the answers are checked, not typed
async function ask(url: string, query: string, variables: object): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** As a client does it: what was cut off is sent again, by its key. */
async function createTask(): Promise<string> {
  const input = { workspaceId, title: 'Repair the rudder', meta: { idempotencyKey: newId() } };
  for (;;) {
    const data = await ask(tasks.url, CREATE, { input }).catch((error: unknown) => {
      if (error instanceof TypeError) return null; // the connection was lost
      throw error;
    });
    if (data) return data.createTask.task.id;
  }
}

/** A client that watches the workspace over a connection of its own, and says when it is lost. */
function watch() {
  const seen: string[] = [];
  let isLost = false;
  const client = createClient({
    url: tasks.url.replace('http', 'ws'),
    retryAttempts: 0,
    on: {
      closed: () => {
        isLost = true;
      },
    },
  });
  client.subscribe<{ taskChanged: { task: { id: string } } }>(
    {
      query: WATCH,
      variables: { workspaceId },
      extensions: { authorization: `Bearer ${token}` },
    },
    {
      next: ({ data }) => void seen.push(data!.taskChanged.task.id),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return {
    seen,
    get isLost() {
      return isLost;
    },
    stop: () => client.dispose(),
  };
}

/** The sum of a metric over all its labels. */
async function total(name: string): Promise<number | undefined> {
  const metrics = readExposition(await (await fetch(`${tasks.origin}/metrics`)).text());
  return metrics
    .get(name)
    ?.samples.get(name)
    ?.reduce((sum, { value }) => sum + value, 0);
}

function workersOf({ pid }: ChildProcess): number[] {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim();
  const pairs = lines.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([child, parent]) => (parent === pid ? [child as number] : []));
}

test('two workers share a port and the subscribers, hear each other, relay once and are measured together', async () => {
  expect(workersOf(tasks.child)).toHaveLength(2);
  const watching = Array.from({ length: 8 }, watch);
  let created = 0;
  while (watching.some(({ seen }) => seen.length === 0)) {
    await createTask();
    created += 1;
  }
  const last = [await createTask(), await createTask(), await createTask()];
  created += last.length;
  for (const { seen } of watching) {
    await expect.poll(() => seen.slice(-3), { timeout: 10_000 }).toEqual(last);
    expect(new Set(seen).size).toBe(seen.length);
  }

  const relays = await database.query<{ holds: boolean }>(
    `select exists (select from pg_locks where pg_locks.pid = activity.pid and locktype = 'advisory' and granted) as holds
    from pg_stat_activity activity where datname = current_database() and application_name = 'trellis relay'`,
  );
  const active = relays.filter(({ holds }) => holds);
  expect([relays.length, active.length]).toEqual([3, 2]); // of tasks two and one, of accounts one

  // Subscribers hear of what the broker gets a moment later.
  await expect.poll(() => total('trellis_subgraph_outbox_published_total')).toBe(created);
  await expect.poll(() => total('trellis_subgraph_outbox_unpublished')).toBe(0);

  const [killed] = workersOf(tasks.child);
  process.kill(killed as number, 'SIGKILL');
  await expect.poll(() => watching.some(({ isLost }) => isLost)).toBe(true);
  const after = await createTask();
  await expect
    .poll(() => watching.every(({ seen, isLost }) => isLost || seen.at(-1) === after), {
      timeout: 10_000,
    })
    .toBe(true);
  expect(watching.some(({ isLost }) => !isLost)).toBe(true);
  while (workersOf(tasks.child).length < 2 || workersOf(tasks.child).includes(killed as number))
    await createTask();
  await Promise.all(watching.map(({ stop }) => stop()));
}, 60_000);

test('a signal ends all workers, and the process ends with 0', async () => {
  const workers = workersOf(tasks.child);
  const ended = once(tasks.child, 'exit');
  tasks.child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
}, 60_000);

test('what cannot start ends with 1 instead of being started again and again', async () => {
  const child = spawn(process.execPath, ['gateway/main.ts'], {
    cwd: ROOT,
    env: { ...environment, WEB_CONCURRENCY: '2', SUPERGRAPH_PATH: '/nowhere.graphql' },
    stdio: 'ignore',
  });
  expect(await once(child, 'exit')).toEqual([1, null]);
}, 60_000);

test('nonsense is refused, and npm start refuses more than one', () => {
  expect(readWorkersConfig({}).workers).toBe(1);
  expect(readWorkersConfig({ WEB_CONCURRENCY: '4' }).workers).toBe(4);
  for (const nonsense of ['0', '-1', '2.5', 'many', '65'])
    expect(() => readWorkersConfig({ WEB_CONCURRENCY: nonsense })).toThrow('WEB_CONCURRENCY');
  expect(() => readLocalConfig({ WEB_CONCURRENCY: '2' })).toThrow(
    'WEB_CONCURRENCY must be 1 for npm start',
  );
  expect(() => readLocalConfig({ WEB_CONCURRENCY: '1' })).not.toThrow();
});
