import { once } from 'node:events';
import { createServer } from 'node:net';
import { newId } from '@trellis/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
});
afterAll(() => database[Symbol.asyncDispose]());

const run = (command: string, args?: string[], environment?: Record<string, string>) =>
  runCommand(command, args, environment ?? { DATABASE_URL: database.url });

test('migrate brings all five schemas up to date, again and again', async () => {
  const lines = ['accounts', 'goals', 'tasks', 'audit', 'notifications']
    .map((name) => `${name}: up to date`)
    .join('\n');
  expect(await run('migrate')).toEqual({ code: 0, output: lines, errors: '' });
  expect(await run('migrate')).toMatchObject({ code: 0, output: lines });
});

test('dead letters are listed and marked for another try', async () => {
  expect(await run('dead-letters')).toMatchObject({ code: 0, output: 'No events wait.' });
  const id = newId();
  await database.query(
    `insert into goals.dead_letter (id, consumer, type, subject, envelope, state, reason, error, attempts) values ($1, 'goals.progress', 'tasks.task-created.v1', 'a task', '{}', 'parked', 'FAILED', 'out of luck', 5)`,
    [id],
  );
  const listed = await run('dead-letters', ['list']);
  expect(listed.output).toContain(
    `${id}  parked  tasks.task-created.v1  about a task  FAILED: out of luck\n1 events wait.`,
  );
  expect(await run('dead-letters', ['replay', 'goals.progress', id])).toMatchObject({
    code: 0,
    output: '1 events of goals.progress will be tried again.',
  });
  expect(await database.query('select state from goals.dead_letter')).toEqual([
    { state: 'replaying' },
  ]);
});

test('an event is discarded for good, and what waited behind it is tried', async () => {
  const [parked, held] = [newId(), newId()];
  for (const [id, state] of [
    [parked, 'parked'],
    [held, 'held'],
  ])
    await database.query(
      `insert into goals.dead_letter (id, consumer, type, subject, envelope, state, reason, attempts) values ($1, 'goals.progress', 'tasks.task-created.v1', 'boat', '{}', $2, 'FAILED', 5)`,
      [id, state],
    );
  expect(await run('dead-letters', ['discard', 'goals.progress', held])).toMatchObject({ code: 2 });
  expect(await run('dead-letters', ['discard', 'goals.progress', parked])).toMatchObject({
    code: 0,
    output: expect.stringContaining('what waited behind it is tried now'),
  });
  expect(
    await database.query(`select state from goals.dead_letter where subject = 'boat' order by seq`),
  ).toEqual([{ state: 'discarded' }, { state: 'replaying' }]);
});

test.each([
  ['nothing', []],
  ['what is no projection', ['goals']],
  ['more than one', ['goals.progress', 'x']],
])('a rebuild of %s names the projections and exits with 2', async (_name, args) => {
  expect(await run('rebuild', args)).toMatchObject({
    code: 2,
    errors: expect.stringContaining('goals.progress'),
  });
});

test.each([
  ['an unknown consumer', ['replay', 'nobody']],
  ['an id that is none', ['replay', 'goals.progress', 'x']],
  ['a discard of all', ['discard', 'goals.progress']],
  ['an unknown action', ['explode']],
  ['an unknown option', ['--now']],
])('%s is answered with the usage and exit code 2', async (_name, args) => {
  expect((await run('dead-letters', args)).code).toBe(2);
});

test('help is help', async () => {
  expect(await run('dead-letters', ['--help'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('npm run dead-letters'),
  });
});

test.each([
  ['migrate', [], {}, 'DATABASE_URL is missing'],
  ['migrate', [], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: expected postgres://'],
  [
    'migrate',
    [],
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/x' },
    'Nothing answers at 127.0.0.1:9',
  ],
  [
    'seed',
    [],
    { TRELLIS_URL: 'http://127.0.0.1:20001/graphql' },
    'Nothing answers at http://127.0.0.1:20001/graphql: run npm start, or set TRELLIS_URL.',
  ],
  ['main', [], { PORT: 'eighty' }, 'PORT: expected a port number'],
  [
    'main',
    [],
    { PORT: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:9/x' },
    'Nothing answers at 127.0.0.1:9',
  ],
  ['distributed', [], {}, 'DATABASE_URL, AMQP_URL, REDIS_URL missing'],
])('%s %j with %j says in one line what is wrong', async (command, args, environment, message) => {
  const { code, errors } = await run(command, args, environment as Record<string, string>);
  expect(errors).toContain(message);
  expect(errors.split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

test('a busy port is said in one line, before anything is started', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const { code, errors } = await run('main', [], {
    PORT: String(port),
    DATA_DIRECTORY: '/nowhere/at/all',
  });
  expect({ code, errors }).toEqual({
    code: 1,
    errors: `Port ${port} on 127.0.0.1 is in use; choose another with PORT.`,
  });
  taken.close();
});
