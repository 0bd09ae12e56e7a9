import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createGoal,
  createKeyResult,
  createTask,
  readGoal,
  send,
  succeed,
} from '../../goal-calls.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

const bySubgoals = (fields: object = {}) =>
  createGoal(ada, { progressSource: 'SUBGOALS', ...fields });
const byHand = (parentId: string) =>
  createGoal(ada, { progressSource: 'MANUAL', status: 'ACTIVE', parentId });
const setByHand = (id: string, progress: number) => succeed(ada, 'updateGoal', { id, progress });
const progressOf = async (id: string): Promise<number> => (await readGoal(ada, id)).progress;

/** A goal that counts its children, with two of them set by hand. */
async function family(): Promise<{ parent: Data; one: Data; two: Data }> {
  const parent = await bySubgoals();
  const [one, two] = [await byHand(parent.id), await byHand(parent.id)];
  return { parent, one, two };
}

test('progress follows the tasks of a goal', async () => {
  const { id } = await createGoal(ada);
  const tasks = [await createTask(ada, id), await createTask(ada, id)];
  await succeed(ada, 'completeTask', { id: tasks[0].id });
  await system.settle();
  expect(await progressOf(id)).toBe(0.5);
});

test('tasks of the children do not count for the parent', async () => {
  const parent = await createGoal(ada);
  const child = await createGoal(ada, { parentId: parent.id });
  const task = await createTask(ada, child.id);
  await succeed(ada, 'completeTask', { id: task.id });
  await system.settle();
  expect([await progressOf(parent.id), await progressOf(child.id)]).toEqual([0, 1]);
});

test('progress by hand is what was set, and nobody sets it elsewhere', async () => {
  const { id } = await createGoal(ada, { progressSource: 'MANUAL' });
  expect((await setByHand(id, 0.3)).goal.progress).toBe(0.3);
  const counted = await bySubgoals();
  const { errors } = await send(ada, 'updateGoal', { id: counted.id, progress: 0.3 });
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['progress'] }]);
});

test.each([-0.1, 1.1])('progress by hand is not %d', async (progress) => {
  const { id } = await createGoal(ada, { progressSource: 'MANUAL' });
  const { errors } = await send(ada, 'updateGoal', { id, progress });
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['progress'] }]);
});

test('a goal that counts its children is where they are on average', async () => {
  const { parent, one } = await family();
  await setByHand(one.id, 0.5);
  expect(await progressOf(parent.id)).toBe(0.25);
});

test('a goal that counts children and has none is at its beginning', async () => {
  const { parent, one, two } = await family();
  await setByHand(one.id, 1);
  await succeed(ada, 'deleteGoal', { id: one.id });
  await succeed(ada, 'deleteGoal', { id: two.id });
  expect(await progressOf(parent.id)).toBe(0);
});

test('progress goes up through every level that counts its children', async () => {
  const ids: string[] = [];
  for (let level = 1; level < 5; level += 1)
    ids.push((await bySubgoals({ parentId: ids.at(-1) ?? null })).id);
  const leaf = await byHand(ids[3] as string);
  await setByHand(leaf.id, 0.8);
  expect(await Promise.all(ids.map(progressOf))).toEqual([0.8, 0.8, 0.8, 0.8]);
});

test('progress stops at a goal that does not count its children', async () => {
  const top = await bySubgoals();
  const middle = await createGoal(ada, { parentId: top.id, progressSource: 'MANUAL' });
  const leaf = await byHand(middle.id);
  await setByHand(leaf.id, 1);
  expect([await progressOf(top.id), await progressOf(middle.id)]).toEqual([0, 0]);
});

test('a task that is done moves the goals above', async () => {
  const parent = await bySubgoals();
  const child = await createGoal(ada, { parentId: parent.id });
  const task = await createTask(ada, child.id);
  await succeed(ada, 'completeTask', { id: task.id });
  await system.settle();
  expect(await progressOf(parent.id)).toBe(1);
});

test('a recorded key result and a check-in move the goals above', async () => {
  const parent = await bySubgoals();
  const { id: goalId } = await createGoal(ada, {
    parentId: parent.id,
    progressSource: 'KEY_RESULTS',
  });
  const { id } = await createKeyResult(ada, goalId);
  await succeed(ada, 'recordKeyResult', { id, value: 4 });
  expect(await progressOf(parent.id)).toBe(0.4);
  const values = [{ keyResultId: id, value: 7 }];
  await succeed(ada, 'postCheckIn', { goalId, body: 'Well', health: 'ON_TRACK', values });
  expect(await progressOf(parent.id)).toBe(0.7);
});

test('a new child takes part at once', async () => {
  const { parent, one } = await family();
  await setByHand(one.id, 0.6);
  await byHand(parent.id);
  expect(await progressOf(parent.id)).toBeCloseTo(0.2);
});

test('a canceled child does not count, and counts again when it is reopened', async () => {
  const { parent, one, two } = await family();
  await setByHand(one.id, 1);
  await succeed(ada, 'closeGoal', { id: two.id, outcome: 'CANCELED' });
  expect(await progressOf(parent.id)).toBe(1);
  await succeed(ada, 'reopenGoal', { id: two.id });
  expect(await progressOf(parent.id)).toBe(0.5);
});

test('a child that was missed counts as far as it came', async () => {
  const { parent, one } = await family();
  await setByHand(one.id, 0.5);
  await succeed(ada, 'closeGoal', { id: one.id, outcome: 'MISSED' });
  expect(await progressOf(parent.id)).toBe(0.25);
});

test('a child that moves leaves its old parent and counts for the new one', async () => {
  const [from, to] = [await family(), await family()];
  await setByHand(from.one.id, 1);
  await succeed(ada, 'moveGoal', { id: from.one.id, parentId: to.parent.id });
  expect(await progressOf(from.parent.id)).toBe(0);
  expect(await progressOf(to.parent.id)).toBeCloseTo(1 / 3);
});

test('the children of a deleted goal count for its parent', async () => {
  const top = await bySubgoals();
  const middle = await bySubgoals({ parentId: top.id });
  const [one] = [await byHand(middle.id), await byHand(middle.id)];
  await setByHand(one.id, 1);
  await createGoal(ada, { parentId: top.id });
  expect(await progressOf(top.id)).toBe(0.25);
  await succeed(ada, 'deleteGoal', { id: middle.id });
  expect(await progressOf(top.id)).toBeCloseTo(1 / 3);
});

test('another source of progress counts at once, here and above', async () => {
  const { parent, one } = await family();
  const keyResult = await createKeyResult(ada, one.id);
  await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 10 });
  const input = { id: one.id, progressSource: 'KEY_RESULTS' };
  expect((await succeed(ada, 'updateGoal', input)).goal.progress).toBe(1);
  expect(await progressOf(parent.id)).toBe(0.5);
});

test('a closed goal does not follow its children, and does so again when it is reopened', async () => {
  const { parent, one } = await family();
  await succeed(ada, 'closeGoal', { id: parent.id, outcome: 'MISSED' });
  await setByHand(one.id, 1);
  expect(await progressOf(parent.id)).toBe(0);
  expect((await succeed(ada, 'reopenGoal', { id: parent.id })).goal.progress).toBe(0.5);
});

test('progress that follows something else leaves the version alone', async () => {
  const { parent, one } = await family();
  await setByHand(one.id, 1);
  expect(await readGoal(ada, parent.id)).toMatchObject({ progress: 0.5, version: 1 });
});

test('changes to many children at the same time add up, and none is refused', async () => {
  const top = await bySubgoals();
  const parents = [await bySubgoals({ parentId: top.id }), await bySubgoals({ parentId: top.id })];
  const children = await Promise.all(
    Array.from({ length: 12 }, (_, index) => byHand(parents[index % 2].id)),
  );
  await Promise.all(children.map(({ id }) => setByHand(id, 1)));
  expect(await progressOf(top.id)).toBe(1);
});

test('tasks that are done and key results that are recorded at the same time add up', async () => {
  const top = await bySubgoals();
  const byTasks = await createGoal(ada, { parentId: top.id });
  const measured = await createGoal(ada, { parentId: top.id, progressSource: 'KEY_RESULTS' });
  const tasks = await Promise.all(Array.from({ length: 8 }, () => createTask(ada, byTasks.id)));
  const keyResults = await Promise.all(
    Array.from({ length: 8 }, () => createKeyResult(ada, measured.id)),
  );
  await Promise.all([
    ...tasks.map(({ id }) => succeed(ada, 'completeTask', { id })),
    ...keyResults.map(({ id }) => succeed(ada, 'recordKeyResult', { id, value: 10 })),
  ]);
  await system.settle();
  expect(await progressOf(top.id)).toBe(1);
  expect(await system.database.query('select reason from goals.dead_letter')).toEqual([]);
});
