import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTasks, type TestTasks } from './start-tasks.ts';

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks[Symbol.asyncDispose]());

const does = async (name: string, input: Record<string, unknown>) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
    task { id version } cursor
    errors { code path ... on ConflictError { currentVersion changedPaths } } } }`;
  return (await tasks.member.query(document, { input }))[name];
};
const codesOf = (payloads: { errors: { code: string }[] }[]) =>
  payloads.flatMap(({ errors }) => errors.map(({ code }) => code));
const several = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, () => tasks.createTask()))).map(({ id }) => id);

test('of fifty retries with one key one writes, and all that answer answer the same', async () => {
  const input = {
    id: newId(),
    workspaceId: tasks.workspaceId,
    title: 'Once',
    meta: { idempotencyKey: newId() },
  };
  const answers = await Promise.all(Array.from({ length: 50 }, () => does('createTask', input)));
  const done = answers.filter(({ errors }) => errors.length === 0);
  expect(done.length).toBeGreaterThan(0);
  expect(new Set(done.map(({ cursor }) => cursor)).size).toBe(1);
  expect(new Set(codesOf(answers))).toEqual(
    new Set(done.length === 50 ? [] : ['IDEMPOTENCY_IN_PROGRESS']),
  );
  expect(await does('createTask', input)).toEqual(done[0]);
  const events = await tasks.database.query('select from tasks.outbox where aggregate_id = $1', [
    input.id,
  ]);
  expect(events).toHaveLength(1);
});

test('of ten updates at once with one expected version one wins, and the others learn what changed', async () => {
  const { id } = await tasks.createTask();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      does('updateTask', { id, expectedVersion: 1, title: `Title ${index}` }),
    ),
  );
  const conflicts = answers.flatMap(({ errors }) => errors);
  expect(conflicts).toHaveLength(9);
  for (const conflict of conflicts)
    expect(conflict).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 2,
      changedPaths: ['title'],
    });
});

test('updates at once of different fields all last', async () => {
  const { id } = await tasks.createTask();
  await Promise.all([
    does('updateTask', { id, title: 'Other' }),
    does('updateTask', { id, priority: 'HIGH' }),
    does('updateTask', { id, estimateMinutes: 5 }),
    does('updateTask', { id, due: { date: '2030-01-01' } }),
  ]);
  const { task } = await tasks.member.query(
    `query ($id: ID!) { task(id: $id) { title priority estimateMinutes version due { date } } }`,
    { id },
  );
  expect(task).toEqual({
    title: 'Other',
    priority: 'HIGH',
    estimateMinutes: 5,
    version: 5,
    due: { date: '2030-01-01' },
  });
});

test('two moves at once cannot put two tasks below each other', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [one, two] = (await several(2)) as [string, string];
    const answers = await Promise.all([
      does('updateTask', { id: one, parentId: two }),
      does('updateTask', { id: two, parentId: one }),
    ]);
    expect(codesOf(answers)).toEqual(['HIERARCHY_CYCLE']);
  }
});

test('three links at once cannot close a circle of blockers', async () => {
  for (let round = 0; round < 10; round += 1) {
    const ids = await several(3);
    const answers = await Promise.all(
      ids.map((taskId, index) =>
        does('linkTasks', { taskId, otherId: ids[(index + 1) % 3], kind: 'BLOCKS' }),
      ),
    );
    expect(codesOf(answers)).toEqual(['DEPENDENCY_CYCLE']);
  }
});

test('of two blockers that close at once the later one frees the task, once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [one, two, blocked] = (await several(3)) as [string, string, string];
    for (const taskId of [one, two])
      await does('linkTasks', { taskId, otherId: blocked, kind: 'BLOCKS' });
    await Promise.all([does('completeTask', { id: one }), does('completeTask', { id: two })]);
    const freed = await tasks.database.query(
      `select from tasks.outbox where aggregate_id = $1 and payload->'changedFields' = '["isBlocked"]'`,
      [blocked],
    );
    expect(freed).toHaveLength(1);
  }
});

test('a parent that is completed by force while its subtasks are completed has one event for each', async () => {
  for (let round = 0; round < 5; round += 1) {
    const parent = await tasks.createTask();
    const below = await Promise.all(
      Array.from({ length: 5 }, () => tasks.createTask({ parentId: parent.id })),
    );
    const answers = await Promise.all([
      does('completeTask', { id: parent.id, force: true }),
      ...below.map(({ id }) => does('completeTask', { id })),
    ]);
    expect(codesOf(answers)).toEqual([]);
    const [row] = await tasks.database.query<{ count: string }>(
      `select count(*) from tasks.outbox where aggregate_id = any($1) and type = 'tasks.task-completed.v1'`,
      [[parent.id, ...below.map(({ id }) => id)]],
    );
    expect(row?.count).toBe('6');
  }
});

test('tasks that are made at once have numbers and places of their own', async () => {
  const made = await several(20);
  const rows = await tasks.database.query<{ number: number; sort_key: string }>(
    'select number, sort_key from tasks.task where id = any($1)',
    [made],
  );
  expect(new Set(rows.map(({ number }) => number)).size).toBe(20);
  expect(new Set(rows.map((row) => row.sort_key)).size).toBe(20);
});

test('bulk changes and single ones of the same series at once are all done in the end', async () => {
  const recurrence = { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } };
  const made = await Promise.all(Array.from({ length: 8 }, () => tasks.createTask({ recurrence })));
  const ids = made.map(({ id }) => id);
  const bulk = (order: string[], action: string) =>
    tasks.member.query(
      `mutation ($input: BulkUpdateTasksInput!) { bulkUpdateTasks(input: $input) { errors { code } } }`,
      { input: { workspaceId: tasks.workspaceId, ids: order, action, atomic: false } },
    );
  await Promise.all([
    bulk(ids, 'COMPLETE'),
    bulk([...ids].reverse(), 'COMPLETE'),
    ...ids.map((id) => does('completeTask', { id })),
  ]);
  const [row] = await tasks.database.query<{ closed: string; open: string }>(
    `select count(*) filter (where status = 'DONE') as closed, count(*) filter (where status = 'TODO') as open
     from tasks.task where series_id in (select series_id from tasks.task where id = any($1))`,
    [ids],
  );
  expect(row).toEqual({ closed: '8', open: '8' });
});
