import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, createKeyResult, readGoal, send, succeed } from '../../goal-calls.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

const post = (goalId: string, more: object = {}) =>
  send(ada, 'postCheckIn', { goalId, body: 'We sail', health: 'ON_TRACK', ...more });

/** A goal that is measured, with one key result from 0 to 10. */
async function measured(): Promise<{ goal: Data; keyResult: Data }> {
  const goal = await createGoal(ada, { progressSource: 'KEY_RESULTS' });
  return { goal, keyResult: await createKeyResult(ada, goal.id) };
}

test('a goal without a check-in has no known health', async () => {
  const { id } = await createGoal(ada);
  expect(await readGoal(ada, id)).toMatchObject({ health: 'UNKNOWN', lastCheckIn: null });
});

test('a check-in sets the health of its goal', async () => {
  const { id } = await createGoal(ada);
  const { checkIn, goal } = await post(id, { health: 'AT_RISK' });
  expect(checkIn).toMatchObject({ goalId: id, authorId: ada.id, body: 'We sail' });
  expect(goal).toMatchObject({ health: 'AT_RISK', version: 2 });
});

test('a check-in records key results and keeps the progress that they make', async () => {
  const { goal, keyResult } = await measured();
  const values = [{ keyResultId: keyResult.id, value: 4 }];
  const payload = await post(goal.id, { values });
  expect(payload).toMatchObject({
    checkIn: { progress: 0.4, values },
    goal: { progress: 0.4 },
    errors: [],
  });
  expect((await readGoal(ada, goal.id)).keyResults).toMatchObject([{ current: 4, version: 2 }]);
});

test('a check-in stays as it was when the numbers go on', async () => {
  const { goal, keyResult } = await measured();
  await post(goal.id, { values: [{ keyResultId: keyResult.id, value: 4 }] });
  await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 9 });
  await succeed(ada, 'deleteKeyResult', { id: keyResult.id });
  expect((await readGoal(ada, goal.id)).lastCheckIn).toMatchObject({
    progress: 0.4,
    values: [{ keyResultId: keyResult.id, value: 4 }],
  });
});

test('check-ins come in pages, the latest first, with their number', async () => {
  const { id } = await createGoal(ada);
  for (const body of ['One', 'Two', 'Three']) await post(id, { body });
  const document = /* GraphQL */ `
    query ($id: ID!, $after: String) {
      goal(id: $id) {
        lastCheckIn { body }
        checkIns(first: 2, after: $after) { totalCount nodes { body author { displayName } } pageInfo { endCursor hasNextPage } }
      }
    }
  `;
  const { goal } = await ada.query(document, { id });
  expect(goal.lastCheckIn).toEqual({ body: 'Three' });
  expect(goal.checkIns).toMatchObject({
    totalCount: 3,
    nodes: [{ body: 'Three', author: { displayName: 'Ada' } }, { body: 'Two' }],
    pageInfo: { hasNextPage: true },
  });
  const rest = await ada.query(document, { id, after: goal.checkIns.pageInfo.endCursor });
  expect(rest.goal.checkIns).toMatchObject({
    nodes: [{ body: 'One' }],
    pageInfo: { hasNextPage: false },
  });
});

test('two check-ins that say the same are two', async () => {
  const { id } = await createGoal(ada);
  const [first, second] = [await post(id), await post(id)];
  expect(second.checkIn.id).not.toBe(first.checkIn.id);
  expect(second.cursor).toEqual(expect.any(String));
});

test('a retry with its key posts nothing more', async () => {
  const { id } = await createGoal(ada);
  const meta = { idempotencyKey: newId() };
  const [first, second] = [await post(id, { meta }), await post(id, { meta })];
  expect(second).toEqual(first);
});

test.each<[string, object, string[]]>([
  ['without words', { body: ' \n ' }, ['body']],
  ['of 10,001 characters', { body: 'x'.repeat(10_001) }, ['body']],
])('a check-in %s is refused', async (_what, more, path) => {
  const { id } = await createGoal(ada);
  expect(await post(id, more)).toMatchObject({
    checkIn: null,
    errors: [{ code: 'INVALID_INPUT', path }],
  });
});

test('a value that its unit cannot have is refused with its place, and nothing is recorded', async () => {
  const { goal, keyResult } = await measured();
  const yes = await createKeyResult(ada, goal.id, { unit: 'BOOLEAN', target: 1 });
  const values = [
    { keyResultId: keyResult.id, value: 4 },
    { keyResultId: yes.id, value: 3 },
  ];
  expect((await post(goal.id, { values })).errors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['values', '1', 'value'] },
  ]);
  expect(await readGoal(ada, goal.id)).toMatchObject({
    health: 'UNKNOWN',
    keyResults: [{ current: 0 }, { current: 0 }],
  });
});

test('a key result of another goal is not found', async () => {
  const { keyResult } = await measured();
  const { id } = await createGoal(ada);
  const values = [{ keyResultId: keyResult.id, value: 4 }];
  expect((await post(id, { values })).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['values', '0', 'keyResultId'], id: keyResult.id },
  ]);
});

test('a key result is named once in a check-in', async () => {
  const { goal, keyResult } = await measured();
  const values = [4, 5].map((value) => ({ keyResultId: keyResult.id, value }));
  expect((await post(goal.id, { values })).errors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['values', '1', 'keyResultId'] },
  ]);
});

test('a closed goal may be looked back on, and its progress stands', async () => {
  const { goal, keyResult } = await measured();
  await succeed(ada, 'closeGoal', { id: goal.id, outcome: 'MISSED' });
  const payload = await post(goal.id, { values: [{ keyResultId: keyResult.id, value: 10 }] });
  expect(payload).toMatchObject({
    checkIn: { progress: 0 },
    goal: { progress: 0, status: 'MISSED' },
  });
});

test('the check-in of a stranger finds no goal', async () => {
  const sam = await Person.signUp(system.url, 'Sam');
  const { id } = await createGoal(ada);
  const input = { goalId: id, body: 'Mine', health: 'ON_TRACK' };
  expect((await send(sam, 'postCheckIn', input)).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['goalId'], id },
  ]);
});
