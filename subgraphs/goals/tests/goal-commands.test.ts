import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';

const FIELDS = /* GraphQL */ `
  goal { id version title description status progress progressSource depth parentId ownerId targetDate ancestors { id } }
  cursor
  clientMutationId
  errors {
    __typename code path message
    ... on ConflictError { currentVersion changedPaths }
    ... on InvalidInputError { constraint }
    ... on PermissionError { requires }
  }
`;
const CREATE = `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveGoalInput!) { moveGoal(input: $input) { ${FIELDS} } }`;
const DELETE = `mutation ($input: DeleteGoalInput!) { deleteGoal(input: $input) { ${FIELDS} } }`;

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

const input = (fields: object = {}) => ({
  input: { workspaceId: goals.workspaceId, title: 'Cross the bay', ...fields },
});

test('a new goal belongs to its maker, is active and starts at nothing', async () => {
  const { createGoal } = await goals.member.query(
    CREATE,
    input({ meta: { clientMutationId: 'echo' } }),
  );
  expect(createGoal).toMatchObject({
    goal: {
      version: 1,
      title: 'Cross the bay',
      status: 'ACTIVE',
      progress: 0,
      depth: 1,
      ownerId: goals.member.identity.userId,
    },
    cursor: expect.any(String),
    clientMutationId: 'echo',
    errors: [],
  });
});

test('a client may choose the id of a goal, once', async () => {
  const id = newId();
  expect((await goals.member.query(CREATE, input({ id }))).createGoal.goal.id).toBe(id);
  const { createGoal } = await goals.member.query(CREATE, input({ id }));
  expect(createGoal).toMatchObject({
    goal: null,
    errors: [{ __typename: 'ConflictError', code: 'ALREADY_EXISTS', path: ['id'] }],
  });
});

test.each([
  ['an empty title', { title: '  ' }, ['title'], 'must not be empty'],
  ['a title that nobody sees', { title: '\u200b\u2060' }, ['title'], 'must not be empty'],
  ['a long title', { title: 'x'.repeat(501) }, ['title'], 'at most 500 characters'],
  [
    'a title with a control character',
    { title: 'a\u0000b' },
    ['title'],
    'must not contain control characters',
  ],
  ['a title of two lines', { title: 'a\nb' }, ['title'], 'must be a single line'],
  [
    'a long description',
    { description: 'x'.repeat(50_001) },
    ['description'],
    'at most 50000 characters',
  ],
  ['an id that is no UUIDv7', { id: 'seven' }, ['id'], 'expected a UUIDv7'],
  ['an owner that is no UUID', { ownerId: 'me' }, ['ownerId'], 'expected a UUID'],
  [
    'a long mutation id',
    { meta: { clientMutationId: 'x'.repeat(256) } },
    ['meta', 'clientMutationId'],
    'at most 255 characters',
  ],
  [
    'an end before the beginning',
    { startDate: '2026-05-02', targetDate: '2026-05-01' },
    ['targetDate'],
    'not before startDate',
  ],
])('%s is refused with its path', async (_name, fields, path, constraint) => {
  const { createGoal } = await goals.member.query(CREATE, input(fields));
  expect(createGoal).toMatchObject({
    goal: null,
    cursor: null,
    errors: [{ __typename: 'InvalidInputError', code: 'INVALID_INPUT', path, constraint }],
  });
});

test('an update changes what it names and leaves the rest alone', async () => {
  const { id } = await goals.createGoal({ description: 'slowly', targetDate: '2026-12-31' });
  const { updateGoal } = await goals.member.query(UPDATE, {
    input: { id, title: 'Cross the ocean', description: null },
  });
  expect(updateGoal.goal).toMatchObject({
    version: 2,
    title: 'Cross the ocean',
    description: null,
    targetDate: '2026-12-31',
  });
});

test('an update that changes nothing is a success without an event', async () => {
  const { id } = await goals.createGoal({ title: 'Same' });
  const { updateGoal } = await goals.member.query(UPDATE, { input: { id, title: 'Same' } });
  expect(updateGoal).toMatchObject({ goal: { version: 1 }, cursor: null, errors: [] });
});

test('a stale version is a conflict that names what has changed', async () => {
  const { id } = await goals.createGoal();
  await goals.member.query(UPDATE, { input: { id, title: 'First' } });
  const { updateGoal } = await goals.member.query(UPDATE, {
    input: { id, expectedVersion: 1, title: 'Second' },
  });
  expect(updateGoal.errors).toMatchObject([
    {
      code: 'VERSION_CONFLICT',
      path: ['expectedVersion'],
      currentVersion: 2,
      changedPaths: ['title'],
    },
  ]);
});

test('of two updates at once with one expected version, one wins', async () => {
  const { id } = await goals.createGoal();
  const both = ['A', 'B'].map((title) =>
    goals.member.query(UPDATE, { input: { id, expectedVersion: 1, title } }),
  );
  const outcomes = (await Promise.all(both)).map(
    ({ updateGoal }) => updateGoal.errors[0]?.code ?? 'OK',
  );
  expect(outcomes.sort()).toEqual(['OK', 'VERSION_CONFLICT']);
});

test('a required field cannot be cleared', async () => {
  const { id } = await goals.createGoal();
  const { updateGoal } = await goals.member.query(UPDATE, { input: { id, title: null } });
  expect(updateGoal.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['title'] }]);
});

test('progress is set by hand only on a goal whose source is MANUAL', async () => {
  const { id } = await goals.createGoal();
  const refused = await goals.member.query(UPDATE, { input: { id, progress: 0.5 } });
  expect(refused.updateGoal.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['progress'] }]);
  const { updateGoal } = await goals.member.query(UPDATE, {
    input: { id, progressSource: 'MANUAL', progress: 0.5 },
  });
  expect(updateGoal.goal).toMatchObject({ progressSource: 'MANUAL', progress: 0.5 });
});

test('a goal moves with all that lies below it', async () => {
  const harbour = await goals.createGoal();
  const boat = await goals.createGoal();
  const mast = await goals.createGoal({ parentId: boat.id });
  const { moveGoal } = await goals.member.query(MOVE, {
    input: { id: boat.id, parentId: harbour.id },
  });
  expect(moveGoal.goal).toMatchObject({ parentId: harbour.id, depth: 2, version: 2 });
  const { goal } = await goals.member.query(
    `query ($id: ID!) { goal(id: $id) { depth ancestors { id } } }`,
    { id: mast.id },
  );
  expect(goal).toEqual({ depth: 3, ancestors: [{ id: harbour.id }, { id: boat.id }] });
});

test('a goal cannot be moved below itself', async () => {
  const boat = await goals.createGoal();
  const mast = await goals.createGoal({ parentId: boat.id });
  const { moveGoal } = await goals.member.query(MOVE, {
    input: { id: boat.id, parentId: mast.id },
  });
  expect(moveGoal.errors).toMatchObject([{ code: 'HIERARCHY_CYCLE', path: ['parentId'] }]);
});

test('two moves at once cannot make a cycle', async () => {
  const a = await goals.createGoal();
  const b = await goals.createGoal();
  const moves = [
    [a.id, b.id],
    [b.id, a.id],
  ].map(([id, parentId]) => goals.member.query(MOVE, { input: { id, parentId } }));
  const codes = (await Promise.all(moves)).map(({ moveGoal }) => moveGoal.errors[0]?.code ?? 'OK');
  expect(codes.sort()).toEqual(['HIERARCHY_CYCLE', 'OK']);
});

test('deleting a goal lifts its children to its parent', async () => {
  const top = await goals.createGoal();
  const middle = await goals.createGoal({ parentId: top.id });
  const bottom = await goals.createGoal({ parentId: middle.id });
  const { deleteGoal } = await goals.member.query(DELETE, { input: { id: middle.id } });
  expect(deleteGoal).toMatchObject({ goal: { id: middle.id }, errors: [] });
  const query = `query ($gone: ID!, $kept: ID!) { gone: goal(id: $gone) { id } kept: goal(id: $kept) { parentId depth version } }`;
  expect(await goals.member.query(query, { gone: middle.id, kept: bottom.id })).toEqual({
    gone: null,
    kept: { parentId: top.id, depth: 2, version: 2 },
  });
  const again = await goals.member.query(DELETE, { input: { id: middle.id } });
  expect(again.deleteGoal.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('a retry with the same key is answered as the first time and changes nothing more', async () => {
  const click = input({ meta: { idempotencyKey: 'one-click' } });
  const first = await goals.member.query(CREATE, click);
  const retry = await goals.member.query(CREATE, click);
  expect(retry).toEqual(first);
  const rows = await goals.database.query(
    `select from goals.outbox where aggregate_id = '${first.createGoal.goal.id}'`,
  );
  expect(rows).toHaveLength(1);
});

test('a key used with another input is refused', async () => {
  await goals.member.query(CREATE, input({ title: 'One', meta: { idempotencyKey: 'reused' } }));
  const { createGoal } = await goals.member.query(
    CREATE,
    input({ title: 'Two', meta: { idempotencyKey: 'reused' } }),
  );
  expect(createGoal.errors).toMatchObject([
    { __typename: 'ConflictError', code: 'IDEMPOTENCY_MISMATCH' },
  ]);
});

test('many calls at once with one key make one goal', async () => {
  const click = input({ title: 'Only one', meta: { idempotencyKey: 'impatient' } });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => goals.member.query(CREATE, click)),
  );
  const codes = new Set(
    answers.map(({ createGoal }) => createGoal.errors[0]?.code ?? createGoal.goal.id),
  );
  codes.delete('IDEMPOTENCY_IN_PROGRESS');
  expect(codes.size).toBe(1);
  expect(
    await goals.database.query(`select from goals.goal where title = 'Only one'`),
  ).toHaveLength(1);
});

test('a viewer may read but not write, and a stranger finds nothing', async () => {
  const { id } = await goals.createGoal();
  const viewer = await goals.as({
    workspaces: { [goals.workspaceId]: 'VIEWER', [newId()]: 'ADMIN' },
  });
  const stranger = await goals.as({ workspaces: { [newId()]: 'ADMIN' } });
  const read = `query ($id: ID!) { goal(id: $id) { id } }`;
  expect(await viewer.query(read, { id })).toEqual({ goal: { id } });
  expect(await stranger.query(read, { id })).toEqual({ goal: null });
  const denied = await viewer.query(UPDATE, { input: { id, title: 'Mine' } });
  expect(denied.updateGoal.errors).toMatchObject([
    { __typename: 'PermissionError', code: 'PERMISSION_DENIED', requires: ['ADMIN', 'MEMBER'] },
  ]);
  const unknown = await stranger.query(UPDATE, { input: { id, title: 'Mine' } });
  expect(unknown.updateGoal.errors).toMatchObject([
    { __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['id'] },
  ]);
  const elsewhere = await stranger.query(CREATE, input());
  expect(elsewhere.createGoal.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['workspaceId'] }]);
});

test('a goal cannot be put below a goal of another workspace', async () => {
  const { id: parentId } = await goals.createGoal();
  const other = newId();
  const both = await goals.as({ workspaces: { [goals.workspaceId]: 'MEMBER', [other]: 'MEMBER' } });
  const { createGoal } = await both.query(CREATE, {
    input: { workspaceId: other, title: 'Smuggled', parentId },
  });
  expect(createGoal.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['parentId'] }]);
});
