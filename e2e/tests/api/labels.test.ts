import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Data, Person } from '../../person.ts';
import {
  type Crew,
  createTask,
  operation,
  refusal,
  send,
  startCrew,
  succeed,
} from '../../talk-calls.ts';

const LABELS = operation('labels');
const TASK = `query ($id: ID!) { task(id: $id) { version updatedAt labels { id name color } } }`;
const BY_LABEL = /* GraphQL */ `
  query ($workspaceId: ID!, $labelId: ID!) {
    tasks(workspaceId: $workspaceId, filter: { labelId: { eq: $labelId } }) { nodes { id } }
  }
`;
const SERIES = `query ($id: ID!) { task(id: $id) { series { version template { labels { name } } } } }`;
const TRAIL = /* GraphQL */ `
  query ($workspaceId: ID!, $subjectId: ID!) {
    auditEvents(workspaceId: $workspaceId, filter: { subjectId: $subjectId }, orderBy: ASC) {
      nodes { type actorId changes { field before after } }
    }
  }
`;

let crew: Crew;
let ada: Person;
let max: Person;
let workspaceId: string;
beforeAll(async () => {
  crew = await startCrew();
  ({ ada, max } = crew);
  workspaceId = ada.workspaceId;
});
afterAll(() => crew[Symbol.asyncDispose]());

const create = async (fields: object): Promise<Data> =>
  (await succeed(max, 'createLabel', { workspaceId, color: '#2f80ed', ...fields })).label;
const labelsOf = async (taskId: string): Promise<string[]> =>
  (await ada.query(TASK, { id: taskId })).task.labels.map(({ name }: Data) => name);

test('a member makes a label, and its color is shown in capitals', async () => {
  const payload = await succeed(max, 'createLabel', {
    workspaceId,
    name: '  Rigging ',
    color: '#a1b2c3',
    meta: { clientMutationId: 'mine' },
  });
  expect(payload).toMatchObject({
    label: { version: 1, workspaceId, name: 'Rigging', color: '#A1B2C3' },
    cursor: expect.any(String),
    clientMutationId: 'mine',
  });
});

test('a client chooses the id of a label', async () => {
  const id = newId();
  expect((await create({ id, name: 'Chosen id' })).id).toBe(id);
});

test('an id that is taken is not given to a second label', async () => {
  const { id } = await create({ name: 'First of its id' });
  const input = { id, workspaceId, name: 'Second of its id', color: '#000000' };
  expect(await refusal(max, 'createLabel', input)).toMatchObject({
    code: 'ALREADY_EXISTS',
    path: ['id'],
  });
});

test('an id that is no UUIDv7 is refused', async () => {
  const input = { id: 'label-1', workspaceId, name: 'Odd id', color: '#000000' };
  expect(await refusal(max, 'createLabel', input)).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['id'],
  });
});

test('a name that another label has in another case is taken', async () => {
  await create({ name: 'Överhäng' });
  const input = { workspaceId, name: 'öVERHÄNG', color: '#000000' };
  expect(await refusal(max, 'createLabel', input)).toMatchObject({
    __typename: 'ConflictError',
    code: 'ALREADY_EXISTS',
    path: ['name'],
  });
});

test('two workspaces have a label of one name each', async () => {
  await create({ name: 'Everywhere' });
  const input = { workspaceId: crew.sam.workspaceId, name: 'Everywhere', color: '#000000' };
  expect((await succeed(crew.sam, 'createLabel', input)).label.name).toBe('Everywhere');
});

test('of ten labels made at once with one name only one comes to be', async () => {
  const input = { workspaceId, name: 'Contested', color: '#000000' };
  const payloads = await Promise.all(
    Array.from({ length: 10 }, () => send(max, 'createLabel', input)),
  );
  expect(payloads.filter(({ label }) => label)).toHaveLength(1);
  expect(payloads.flatMap(({ errors }) => errors).map(({ code }) => code)).toEqual(
    Array(9).fill('ALREADY_EXISTS'),
  );
});

test.each(['red', '#FFF', '#12345G', '#1234567', ' #123456'])('%j is no color', async (color) => {
  const input = { workspaceId, name: 'Colorful', color };
  expect(await refusal(max, 'createLabel', input)).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['color'],
  });
});

test.each([
  ['a blank name', ' '],
  ['a name of 101 characters', 'x'.repeat(101)],
  ['a name of two lines', 'port\nstarboard'],
])('%s is refused', async (_what, name) => {
  expect(await refusal(max, 'createLabel', { workspaceId, name, color: '#000000' })).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['name'],
  });
});

test('a repeated call with its idempotency key makes one label', async () => {
  const meta = { idempotencyKey: newId() };
  const input = { workspaceId, name: 'Once', color: '#000000', meta };
  const first = await succeed(max, 'createLabel', input);
  expect(await succeed(max, 'createLabel', input)).toEqual(first);
});

test('the workspace has no room for the 501st label', async () => {
  const { sam } = crew;
  await crew.system.database.query(
    `insert into tasks.label (id, workspace_id, version, name, color, created_at, updated_at)
     select gen_random_uuid(), $1, 1, 'label ' || n, '#000000', now(), now()
     from generate_series((select count(*) + 1 from tasks.label where workspace_id = $1), 500) as n`,
    [sam.workspaceId],
  );
  const input = { workspaceId: sam.workspaceId, name: 'One too many', color: '#000000' };
  expect(await refusal(sam, 'createLabel', input)).toMatchObject({
    __typename: 'LimitError',
    code: 'LIMIT_EXCEEDED',
    limit: 500,
  });
});

test('a label gets another name and color', async () => {
  const { id } = await create({ name: 'Tarp' });
  const { label } = await succeed(max, 'updateLabel', { id, name: 'Sail', color: '#ff00ff' });
  expect(label).toMatchObject({ id, version: 2, name: 'Sail', color: '#FF00FF' });
});

test('a label keeps the name that is absent from the change', async () => {
  const { id } = await create({ name: 'Steadfast' });
  const { label } = await succeed(max, 'updateLabel', { id, color: '#00FF00' });
  expect(label).toMatchObject({ name: 'Steadfast', color: '#00FF00' });
});

test('a label may change the case of its own name', async () => {
  const { id } = await create({ name: 'keel' });
  expect((await succeed(max, 'updateLabel', { id, name: 'KEEL' })).label.name).toBe('KEEL');
});

test('a label does not get the name of another', async () => {
  await create({ name: 'Taken' });
  const { id } = await create({ name: 'Free' });
  expect(await refusal(max, 'updateLabel', { id, name: 'taken' })).toMatchObject({
    code: 'ALREADY_EXISTS',
    path: ['name'],
  });
});

test('a name cannot be cleared', async () => {
  const { id } = await create({ name: 'Unclearable' });
  expect(await refusal(max, 'updateLabel', { id, name: null })).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['name'],
  });
});

test('a stale version is told what has changed since', async () => {
  const { id } = await create({ name: 'Busy' });
  await succeed(max, 'updateLabel', { id, color: '#111111' });
  expect(await refusal(ada, 'updateLabel', { id, expectedVersion: 1, name: 'Slow' })).toMatchObject(
    { code: 'VERSION_CONFLICT', currentVersion: 2, changedPaths: ['color'] },
  );
});

test('a change that changes nothing has no cursor', async () => {
  const { id, name } = await create({ name: 'Still' });
  const payload = await succeed(max, 'updateLabel', { id, name, color: '#2F80ED' });
  expect(payload).toMatchObject({ label: { version: 1 }, cursor: null });
});

test('the labels of a workspace are listed in alphabetical order, whatever their case', async () => {
  await using own = await Person.signUp(crew.system.url, 'Lena');
  for (const name of ['beta', 'Alpha', 'gamma', 'Ätna'])
    await succeed(own, 'createLabel', {
      workspaceId: own.workspaceId,
      name,
      color: '#000000',
    });
  const { labels } = await own.query(LABELS, { workspaceId: own.workspaceId });
  expect(labels.map(({ name }: Data) => name)).toEqual(['Alpha', 'beta', 'gamma', 'Ätna']);
});

test('a viewer reads the labels', async () => {
  const { id } = await create({ name: 'Visible' });
  const { labels } = await crew.vera.query(LABELS, { workspaceId });
  expect(labels.map((label: Data) => label.id)).toContain(id);
});

test('a stranger reads no labels', async () => {
  expect(await crew.sam.query(LABELS, { workspaceId })).toEqual({ labels: null });
});

test('a viewer neither makes nor changes nor deletes a label', async () => {
  const { id } = await create({ name: 'Locked' });
  const calls = [
    refusal(crew.vera, 'createLabel', { workspaceId, name: 'Mine', color: '#000000' }),
    refusal(crew.vera, 'updateLabel', { id, name: 'Mine' }),
    refusal(crew.vera, 'deleteLabel', { id }),
  ];
  for (const error of await Promise.all(calls))
    expect(error).toMatchObject({ code: 'PERMISSION_DENIED', requires: ['ADMIN', 'MEMBER'] });
});

test('to a stranger a label does not exist', async () => {
  const { id } = await create({ name: 'Hidden' });
  for (const mutation of ['updateLabel', 'deleteLabel'] as const)
    expect(await refusal(crew.sam, mutation, { id })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['id'],
    });
});

test('a task shows its labels in alphabetical order', async () => {
  const labels = [];
  for (const name of ['order c', 'Order B', 'order a']) labels.push(await create({ name }));
  const taskId = await createTask(max, { workspaceId, labelIds: labels.map(({ id }) => id) });
  expect(await labelsOf(taskId)).toEqual(['order a', 'Order B', 'order c']);
});

test('labels can be looked for by the tasks that have them', async () => {
  const { id } = await create({ name: 'Wanted' });
  const taskId = await createTask(max, { workspaceId, labelIds: [id] });
  const { tasks } = await ada.query(BY_LABEL, { workspaceId, labelId: id });
  expect(tasks.nodes).toEqual([{ id: taskId }]);
});

test('a deleted label is gone from its tasks, whose versions stay', async () => {
  const [going, staying] = [await create({ name: 'Going' }), await create({ name: 'Staying' })];
  const taskId = await createTask(max, { workspaceId, labelIds: [going.id, staying.id] });
  const before = (await ada.query(TASK, { id: taskId })).task;
  await succeed(max, 'deleteLabel', { id: going.id });
  const after = (await ada.query(TASK, { id: taskId })).task;
  expect(after).toMatchObject({ version: before.version, updatedAt: before.updatedAt });
  expect(after.labels.map(({ name }: Data) => name)).toEqual(['Staying']);
  const { tasks } = await ada.query(BY_LABEL, { workspaceId, labelId: going.id });
  expect(tasks.nodes).toEqual([]);
});

test('a deleted label is gone from the templates of series, whose versions stay', async () => {
  const [going, staying] = [await create({ name: 'Passing' }), await create({ name: 'Lasting' })];
  const taskId = await createTask(max, {
    workspaceId,
    labelIds: [going.id, staying.id],
    recurrence: { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } },
  });
  const labelNames = async () => (await ada.query(SERIES, { id: taskId })).task.series;
  expect((await labelNames()).template.labels).toHaveLength(2);
  await succeed(max, 'deleteLabel', { id: going.id });
  expect(await labelNames()).toEqual({ version: 1, template: { labels: [{ name: 'Lasting' }] } });
});

test('a task that is restored comes back without labels deleted meanwhile', async () => {
  const { id } = await create({ name: 'Meanwhile' });
  const taskId = await createTask(max, { workspaceId, labelIds: [id] });
  await succeed(max, 'deleteTask', { id: taskId });
  await succeed(max, 'deleteLabel', { id });
  await succeed(max, 'restoreTask', { id: taskId });
  expect(await labelsOf(taskId)).toEqual([]);
});

test('the answer to a deletion shows the label as it last was', async () => {
  const label = await create({ name: 'Farewell' });
  const payload = await succeed(max, 'deleteLabel', { id: label.id });
  expect(payload).toMatchObject({ label, cursor: expect.any(String) });
});

test('a label that is gone cannot be deleted again', async () => {
  const { id } = await create({ name: 'Short-lived' });
  await succeed(max, 'deleteLabel', { id });
  expect(await refusal(max, 'deleteLabel', { id })).toMatchObject({ code: 'NOT_FOUND', id });
});

test('a deletion repeated with its idempotency key is answered as the first time', async () => {
  const { id } = await create({ name: 'Twice' });
  const input = { id, meta: { idempotencyKey: newId() } };
  const first = await succeed(max, 'deleteLabel', input);
  expect(await succeed(max, 'deleteLabel', input)).toEqual(first);
});

test('the name of a deleted label is free again', async () => {
  const { id } = await create({ name: 'Reused' });
  await succeed(max, 'deleteLabel', { id });
  expect((await create({ name: 'Reused' })).id).not.toBe(id);
});

test('making, changing and deleting a label are in the trail', async () => {
  const { id } = await create({ name: 'Traced' });
  await succeed(max, 'updateLabel', { id, name: 'Retraced' });
  await succeed(ada, 'deleteLabel', { id });
  await crew.system.settle();
  const { auditEvents } = await ada.query(TRAIL, { workspaceId, subjectId: id });
  expect(auditEvents.nodes).toMatchObject([
    { type: 'tasks.label-changed.v1', actorId: max.id },
    { actorId: max.id, changes: [{ field: 'name', before: 'Traced', after: 'Retraced' }] },
    { type: 'tasks.label-changed.v1', actorId: ada.id },
  ]);
});
