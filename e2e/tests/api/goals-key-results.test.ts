import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, createKeyResult, readGoal, send, succeed } from '../../goal-calls.ts';
import { Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

const measured = () => createGoal(ada, { progressSource: 'KEY_RESULTS' });
const fields = (goalId: string, more: object = {}) => ({
  goalId,
  name: 'Miles sailed',
  unit: 'NUMBER',
  start: 0,
  target: 10,
  ...more,
});

test('a new key result begins at its start, with a weight of 1', async () => {
  const { id } = await createGoal(ada);
  const { keyResult, goal, cursor } = await succeed(ada, 'createKeyResult', fields(id));
  expect(keyResult).toMatchObject({ version: 1, current: 0, progress: 0, weight: 1, goalId: id });
  expect(goal).toMatchObject({ id, version: 2 });
  expect(cursor).toEqual(expect.any(String));
});

test('a client may choose the id of a key result, once', async () => {
  const { id: goalId } = await createGoal(ada);
  const id = newId();
  expect((await createKeyResult(ada, goalId, { id })).id).toBe(id);
  const { errors } = await send(ada, 'createKeyResult', fields(goalId, { id }));
  expect(errors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['id'] }]);
});

test.each<[string, object, string]>([
  ['target that is its start', { target: 0 }, 'target'],
  ['weight of 0', { weight: 0 }, 'weight'],
  ['weight below 0', { weight: -1 }, 'weight'],
  ['number out of all bounds', { target: 1e308 }, 'target'],
  ['percentage above 100', { unit: 'PERCENT', target: 101 }, 'target'],
  ['percentage below 0', { unit: 'PERCENT', start: -1 }, 'start'],
  ['yes or no that is neither', { unit: 'BOOLEAN', target: 2 }, 'target'],
  ['half a thing counted', { unit: 'COUNT', target: 2.5 }, 'target'],
  ['time below 0', { unit: 'HOURS', start: -2 }, 'start'],
  ['name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
  ['empty name', { name: ' ' }, 'name'],
])('a %s is refused', async (_what, more, path) => {
  const { id } = await createGoal(ada);
  expect(await send(ada, 'createKeyResult', fields(id, more))).toMatchObject({
    keyResult: null,
    goal: null,
    errors: [{ __typename: 'InvalidInputError', path: [path], constraint: expect.any(String) }],
  });
});

test('an infinite number is no number at all', async () => {
  const { id } = await createGoal(ada);
  const document = `mutation ($id: ID!) { createKeyResult(input: { goalId: $id, name: "Miles", unit: NUMBER, start: 0, target: 1e999 }) { errors { code } } }`;
  await expect(ada.query(document, { id })).rejects.toThrow();
});

test('progress is the mean of the key results by their weights', async () => {
  const { id } = await measured();
  const light = await createKeyResult(ada, id, { weight: 1 });
  await createKeyResult(ada, id, { weight: 3 });
  const { goal } = await succeed(ada, 'recordKeyResult', { id: light.id, value: 10 });
  expect(goal.progress).toBe(0.25);
});

test('a number that falls counts like one that rises', async () => {
  const { id } = await measured();
  const { id: keyResultId } = await createKeyResult(ada, id, { start: 80, target: 60 });
  const { keyResult, goal } = await succeed(ada, 'recordKeyResult', {
    id: keyResultId,
    value: 65,
  });
  expect([keyResult.progress, goal.progress]).toEqual([0.75, 0.75]);
});

test.each([
  ['beyond the target', 12, 1],
  ['before the start', -3, 0],
])('a value %s counts as %d', async (_where, value, progress) => {
  const { id } = await measured();
  const keyResult = await createKeyResult(ada, id);
  const { goal } = await succeed(ada, 'recordKeyResult', { id: keyResult.id, value });
  expect(goal.progress).toBe(progress);
});

test('a yes makes all of a yes or no', async () => {
  const { id } = await measured();
  const { id: keyResultId } = await createKeyResult(ada, id, { unit: 'BOOLEAN', target: 1 });
  const { errors } = await send(ada, 'recordKeyResult', { id: keyResultId, value: 0.5 });
  expect(errors).toMatchObject([{ path: ['value'], constraint: '0 or 1' }]);
  const { goal } = await succeed(ada, 'recordKeyResult', { id: keyResultId, value: 1 });
  expect(goal.progress).toBe(1);
});

test('recording the same value again is a success that does nothing', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 4 });
  expect(await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 4 })).toMatchObject({
    keyResult: { version: 2, current: 4 },
    goal: { version: 3 },
    cursor: null,
  });
});

test('a key result gets another name, target and weight', async () => {
  const { id } = await measured();
  const keyResult = await createKeyResult(ada, id);
  await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 5 });
  const input = { id: keyResult.id, name: 'Knots', target: 20, weight: 2 };
  expect(await succeed(ada, 'updateKeyResult', input)).toMatchObject({
    keyResult: { name: 'Knots', target: 20, weight: 2, start: 0, current: 5, version: 3 },
    goal: { progress: 0.25 },
  });
});

test('an updated start may not be the target that is there', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  const { errors } = await send(ada, 'updateKeyResult', { id: keyResult.id, start: 10 });
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['target'] }]);
});

test('nothing of a key result can be cleared', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  for (const name of ['name', 'start', 'target', 'weight'])
    expect(
      (await send(ada, 'updateKeyResult', { id: keyResult.id, [name]: null })).errors,
    ).toMatchObject([{ path: [name], constraint: 'cannot be cleared' }]);
});

test('a stale version of a key result is a conflict that names what has changed', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  await succeed(ada, 'updateKeyResult', { id: keyResult.id, name: 'Knots' });
  await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 1 });
  const values = [{ keyResultId: keyResult.id, value: 2 }];
  await succeed(ada, 'postCheckIn', { goalId: id, body: 'Well', health: 'ON_TRACK', values });
  const input = { id: keyResult.id, expectedVersion: 2, value: 3 };
  expect((await send(ada, 'recordKeyResult', input)).errors).toMatchObject([
    {
      code: 'VERSION_CONFLICT',
      path: ['expectedVersion'],
      currentVersion: 4,
      changedPaths: ['current'],
    },
  ]);
});

test('a deleted key result no longer counts, and is shown once more', async () => {
  const { id } = await measured();
  const done = await createKeyResult(ada, id);
  const open = await createKeyResult(ada, id, { name: 'Open' });
  await succeed(ada, 'recordKeyResult', { id: done.id, value: 10 });
  expect(await succeed(ada, 'deleteKeyResult', { id: open.id })).toMatchObject({
    keyResult: { name: 'Open' },
    goal: { progress: 1 },
  });
  expect((await readGoal(ada, id)).keyResults).toMatchObject([{ id: done.id }]);
});

test('a deleted key result cannot be changed any more', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  await succeed(ada, 'deleteKeyResult', { id: keyResult.id });
  const { errors } = await send(ada, 'deleteKeyResult', { id: keyResult.id });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'], id: keyResult.id }]);
});

test('the key results of a deleted goal are gone with it', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  await succeed(ada, 'deleteGoal', { id });
  const { errors } = await send(ada, 'recordKeyResult', { id: keyResult.id, value: 1 });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('a goal has fifty key results at most', async () => {
  const { id } = await createGoal(ada);
  for (let index = 0; index < 50; index += 1) await createKeyResult(ada, id);
  expect((await send(ada, 'createKeyResult', fields(id))).errors).toMatchObject([
    { __typename: 'LimitError', code: 'LIMIT_EXCEEDED', path: ['goalId'], limit: 50 },
  ]);
});

test('key results do not move a goal whose progress comes from elsewhere', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  const { goal } = await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 10 });
  expect(goal.progress).toBe(0);
});

test('somebody of another workspace finds neither the goal nor the key result', async () => {
  const sam = await Person.signUp(system.url, 'Sam');
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  expect((await send(sam, 'createKeyResult', fields(id))).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['goalId'] },
  ]);
  expect((await send(sam, 'recordKeyResult', { id: keyResult.id, value: 1 })).errors).toMatchObject(
    [{ code: 'NOT_FOUND', path: ['id'] }],
  );
});
