import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { createDaily, createTask, readTask, sendTask } from '../../task-calls.ts';

let system: System;
let ada: Person;
let sam: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  sam = await Person.signUp(system.url, 'Sam');
});
afterAll(() => system[Symbol.asyncDispose]());

const bulk = (ids: string[], rest: object) =>
  sendTask(ada, 'bulkUpdateTasks', { workspaceId: ada.workspaceId, ids, ...rest });
async function some(count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const size = Math.min(10, count - ids.length);
    const made = await Promise.all(Array.from({ length: size }, () => createTask(ada)));
    ids.push(...made.map(({ id }) => id));
  }
  return ids;
}

test('the same change is made to all, in the order of the ids', async () => {
  const ids = await some(5);
  const { results, errors, cursor } = await bulk(ids, {
    set: { priority: 'HIGH', status: 'IN_PROGRESS' },
  });
  expect(errors).toEqual([]);
  expect(cursor).toEqual(expect.any(String));
  expect(results).toEqual(
    ids.map((id) => ({ id, task: { id, status: 'IN_PROGRESS', priority: 'HIGH' }, errors: [] })),
  );
});

test('each task has an event of its own, all with one correlation id', async () => {
  const ids = await some(3);
  await bulk(ids, { action: 'COMPLETE' });
  const rows = await system.database.query<{ type: string; correlation_id: string }>(
    `select type, correlation_id from tasks.outbox where aggregate_id = any($1) and version = 2`,
    [ids],
  );
  expect(rows.map(({ type }) => type)).toEqual(Array(3).fill('tasks.task-completed.v1'));
  expect(new Set(rows.map((row) => row.correlation_id)).size).toBe(1);
});

test('all or nothing: one that refuses undoes the rest, and the errors name it', async () => {
  const [open, canceled] = (await some(2)) as [string, string];
  await bulk([canceled], { action: 'CANCEL' });
  const { results, errors, cursor } = await bulk([open, canceled], { action: 'COMPLETE' });
  expect({ results, cursor }).toEqual({ results: [], cursor: null });
  expect(errors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', path: ['ids', canceled] }]);
  expect(await readTask(ada, open)).toMatchObject({ status: 'TODO', version: 1 });
});

test('each for itself: the others are changed, with a result for each', async () => {
  const [open, canceled] = (await some(2)) as [string, string];
  await bulk([canceled], { action: 'CANCEL' });
  const unknown = newId();
  const { results, errors } = await bulk([open, canceled, unknown], {
    action: 'COMPLETE',
    atomic: false,
  });
  expect(errors).toEqual([]);
  expect(results).toMatchObject([
    { id: open, task: { status: 'DONE' }, errors: [] },
    { id: canceled, task: null, errors: [{ code: 'ILLEGAL_TRANSITION' }] },
    { id: unknown, task: null, errors: [{ code: 'NOT_FOUND' }] },
  ]);
  expect(await readTask(ada, open)).toMatchObject({ status: 'DONE' });
});

test('what a refused task had begun is undone in the middle of the others', async () => {
  const [parent] = (await some(1)) as [string];
  await createTask(ada, { parentId: parent });
  const [after] = (await some(1)) as [string];
  const { results } = await bulk([parent, after], { action: 'COMPLETE', atomic: false });
  expect(results.map(({ task }: { task: unknown }) => task !== null)).toEqual([false, true]);
  expect(await readTask(ada, parent)).toMatchObject({ status: 'TODO', version: 1 });
});

test('closed tasks are archived, and tasks deleted, many at once', async () => {
  const ids = await some(3);
  await bulk(ids, { action: 'COMPLETE' });
  expect((await bulk(ids, { action: 'ARCHIVE' })).errors).toEqual([]);
  expect((await readTask(ada, ids[0] as string)).archivedAt).toEqual(expect.any(String));
  expect((await bulk(ids, { action: 'DELETE' })).results).toHaveLength(3);
  expect(await readTask(ada, ids[0] as string)).toBeNull();
});

test('an occurrence of a series goes on with the next', async () => {
  const { id } = await createDaily(ada);
  await bulk([id], { action: 'COMPLETE' });
  expect(await readTask(ada, id)).toMatchObject({
    status: 'DONE',
    successor: { id: expect.any(String) },
  });
});

test.each(['COMPLETE', 'DELETE', 'CANCEL'])(
  'a parent and its subtask together are taken by %s, in whichever order',
  async (action) => {
    const [parent] = (await some(1)) as [string];
    const { id: child } = await createTask(ada, { parentId: parent });
    const { results, errors } = await bulk([parent, child], { action });
    expect(errors).toEqual([]);
    expect(results.map(({ id }: { id: string }) => id)).toEqual([parent, child]);
  },
);

test('an id given twice is changed once', async () => {
  const [id] = (await some(1)) as [string];
  const { results } = await bulk([id, id], { set: { priority: 'LOW' } });
  expect(results).toHaveLength(2);
  expect((await readTask(ada, id)).version).toBe(2);
});

test('a hundred are taken and no more', async () => {
  const many = Array.from({ length: 101 }, newId);
  expect((await bulk(many, { action: 'COMPLETE' })).errors).toMatchObject([
    { code: 'LIMIT_EXCEEDED', path: ['ids'], limit: 100 },
  ]);
  const ids = await some(100);
  expect((await bulk(ids, { set: { priority: 'URGENT' } })).results).toHaveLength(100);
});

test.each([
  ['no ids', [], { action: 'COMPLETE' }, ['ids']],
  ['an id of any length', [newId(), 'x'.repeat(65)], { action: 'COMPLETE' }, ['ids', '1']],
  ['nothing to set', [newId()], {}, ['set']],
  [
    'something to set beside another action',
    [newId()],
    { action: 'CANCEL', set: { priority: 'LOW' } },
    ['set'],
  ],
])('%s is refused', async (_name, ids, rest, path) => {
  expect((await bulk(ids, rest)).errors).toMatchObject([{ code: 'INVALID_INPUT', path }]);
});

test('tasks of other workspaces are not there', async () => {
  const { id } = await createTask(sam);
  const { errors } = await bulk([id], { action: 'DELETE' });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['ids', id] }]);
  const foreign = await sendTask(ada, 'bulkUpdateTasks', {
    workspaceId: sam.workspaceId,
    ids: [id],
    action: 'DELETE',
  });
  expect(foreign.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['workspaceId'] }]);
});

test('the same key gives the same results again', async () => {
  const [one, two] = (await some(2)) as [string, string];
  await bulk([two], { action: 'CANCEL' });
  const input = { action: 'COMPLETE', atomic: false, meta: { idempotencyKey: newId() } };
  const first = await bulk([one, two], input);
  expect(await bulk([one, two], input)).toEqual(first);
  expect((await readTask(ada, one)).version).toBe(2);
});

test('two bulk changes of the same tasks in opposite orders both succeed', async () => {
  const ids = await some(20);
  const both = await Promise.all([
    bulk(ids, { set: { priority: 'LOW' } }),
    bulk([...ids].reverse(), { set: { status: 'IN_PROGRESS' } }),
  ]);
  expect(both.map(({ errors }) => errors)).toEqual([[], []]);
  expect(await readTask(ada, ids[0] as string)).toMatchObject({
    priority: 'LOW',
    status: 'IN_PROGRESS',
    version: 3,
  });
});
