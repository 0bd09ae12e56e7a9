import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, createTask, readGoal, send, succeed } from '../../goal-calls.ts';
import { Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

/** Goals one below the other, the topmost first. */
async function chain(length: number): Promise<string[]> {
  const ids: string[] = [];
  for (let level = 0; level < length; level += 1)
    ids.push((await createGoal(ada, { parentId: ids.at(-1) ?? null })).id);
  return ids;
}

const depthOf = async (id: string | undefined) => (await readGoal(ada, id as string)).depth;

test('a goal without a parent is on the first level', async () => {
  expect(await createGoal(ada)).toMatchObject({ depth: 1, parentId: null, ancestors: [] });
});

test('ancestors lead from the top down to the parent', async () => {
  const [top, middle, bottom] = await chain(3);
  expect(await readGoal(ada, bottom as string)).toMatchObject({
    depth: 3,
    parentId: middle,
    ancestors: [{ id: top }, { id: middle }],
  });
});

test('five levels are possible and a sixth is too many', async () => {
  const ids = await chain(5);
  expect(await depthOf(ids[4])).toBe(5);
  const input = { workspaceId: ada.workspaceId, title: 'Too deep', parentId: ids[4] };
  expect(await send(ada, 'createGoal', input)).toMatchObject({
    goal: null,
    errors: [{ __typename: 'LimitError', code: 'LIMIT_EXCEEDED', path: ['parentId'], limit: 5 }],
  });
});

test('a move counts the deepest goal below the one that moves', async () => {
  const [, , , fourth] = await chain(4);
  const [moved, child] = await chain(2);
  const { errors } = await send(ada, 'moveGoal', { id: moved, parentId: fourth });
  expect(errors).toMatchObject([{ __typename: 'LimitError', limit: 5 }]);
  expect([await depthOf(moved), await depthOf(child)]).toEqual([1, 2]);
});

test('a move that ends on the fifth level is possible', async () => {
  const [, , third] = await chain(3);
  const [moved, child] = await chain(2);
  await succeed(ada, 'moveGoal', { id: moved, parentId: third });
  expect([await depthOf(moved), await depthOf(child)]).toEqual([4, 5]);
});

test('a goal is not put below itself', async () => {
  const { id } = await createGoal(ada);
  const { errors } = await send(ada, 'moveGoal', { id, parentId: id });
  expect(errors).toMatchObject([
    { __typename: 'InvalidInputError', code: 'HIERARCHY_CYCLE', path: ['parentId'] },
  ]);
});

test('a goal is not put below what lies below it', async () => {
  const [top, , bottom] = await chain(3);
  const { errors } = await send(ada, 'moveGoal', { id: top, parentId: bottom });
  expect(errors).toMatchObject([{ code: 'HIERARCHY_CYCLE' }]);
});

test('moves at the same time never make a cycle', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, async () => (await createGoal(ada)).id));
  const moves = ids.map((id, index) =>
    send(ada, 'moveGoal', { id, parentId: ids[(index + 1) % ids.length] }),
  );
  const codes = (await Promise.all(moves)).map(({ errors }) => errors[0]?.code ?? 'OK');
  expect(codes.sort()).toEqual(['HIERARCHY_CYCLE', 'OK', 'OK', 'OK']);
  const depths = await Promise.all(ids.map(depthOf));
  expect(depths.sort()).toEqual([1, 2, 3, 4]);
});

test('a move and a new goal at the same time do not exceed five levels together', async () => {
  const [top, , , fourth] = await chain(4);
  const { id: parentId } = await createGoal(ada);
  const input = { workspaceId: ada.workspaceId, title: 'Fifth', parentId: fourth };
  const outcomes = await Promise.all([
    send(ada, 'createGoal', input),
    send(ada, 'moveGoal', { id: top, parentId }),
  ]);
  const codes = outcomes.map(({ errors }) => errors[0]?.code ?? 'OK');
  expect(codes.sort()).toEqual(['LIMIT_EXCEEDED', 'OK']);
});

test('a goal without a parent in the input of a move goes to the top', async () => {
  const [, bottom] = await chain(2);
  expect((await succeed(ada, 'moveGoal', { id: bottom, parentId: null })).goal).toMatchObject({
    depth: 1,
    parentId: null,
    ancestors: [],
  });
});

test('a move to where the goal is already changes nothing', async () => {
  const [top, bottom] = await chain(2);
  expect(await succeed(ada, 'moveGoal', { id: bottom, parentId: top })).toMatchObject({
    goal: { version: 1 },
    cursor: null,
  });
});

test('a stale move is refused with what has changed', async () => {
  const { id } = await createGoal(ada);
  const { id: parentId } = await createGoal(ada);
  await succeed(ada, 'updateGoal', { id, title: 'Renamed' });
  const { errors } = await send(ada, 'moveGoal', { id, parentId, expectedVersion: 1 });
  expect(errors).toMatchObject([
    { code: 'VERSION_CONFLICT', currentVersion: 2, changedPaths: ['title'] },
  ]);
});

test('children come in pages, the oldest first, with their number', async () => {
  const { id } = await createGoal(ada);
  for (const title of ['One', 'Two', 'Three']) await createGoal(ada, { title, parentId: id });
  const document = /* GraphQL */ `
    query ($id: ID!, $after: String) {
      goal(id: $id) { children(first: 2, after: $after) { totalCount nodes { title } pageInfo { hasNextPage endCursor } } }
    }
  `;
  const first = (await ada.query(document, { id })).goal.children;
  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [{ title: 'One' }, { title: 'Two' }],
    pageInfo: { hasNextPage: true },
  });
  const second = await ada.query(document, { id, after: first.pageInfo.endCursor });
  expect(second.goal.children).toMatchObject({
    nodes: [{ title: 'Three' }],
    pageInfo: { hasNextPage: false },
  });
});

test('the children of a deleted goal move up to its parent', async () => {
  const [top, middle, bottom] = await chain(3);
  await succeed(ada, 'deleteGoal', { id: middle });
  expect(await readGoal(ada, bottom as string)).toMatchObject({
    parentId: top,
    depth: 2,
    version: 2,
  });
});

test('the children of a deleted topmost goal are topmost goals', async () => {
  const [top, middle, bottom] = await chain(3);
  await succeed(ada, 'deleteGoal', { id: top });
  expect(await readGoal(ada, middle as string)).toMatchObject({ parentId: null, depth: 1 });
  expect(await readGoal(ada, bottom as string)).toMatchObject({ ancestors: [{ id: middle }] });
});

test('a deleted goal is shown once more and then never again', async () => {
  const { id } = await createGoal(ada, { title: 'Gone' });
  expect((await succeed(ada, 'deleteGoal', { id })).goal).toMatchObject({ title: 'Gone' });
  expect(await readGoal(ada, id)).toBeNull();
  const { errors } = await send(ada, 'deleteGoal', { id });
  expect(errors).toMatchObject([{ __typename: 'NotFoundError', path: ['id'], id }]);
});

test('a deleted goal does not come back under its id', async () => {
  const id = newId();
  await createGoal(ada, { id });
  await succeed(ada, 'deleteGoal', { id });
  const input = { workspaceId: ada.workspaceId, title: 'Again', id };
  expect((await send(ada, 'createGoal', input)).errors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['id'] },
  ]);
});

test('a goal with tasks is not deleted if that is to be refused', async () => {
  const { id } = await createGoal(ada);
  await createTask(ada, id);
  await system.settle();
  const { errors } = await send(ada, 'deleteGoal', { id, refuseIfTasks: true });
  expect(errors).toMatchObject([{ __typename: 'StateError', code: 'ILLEGAL_TRANSITION' }]);
  expect(await readGoal(ada, id)).not.toBeNull();
});

test('a goal that has no more tasks is deleted also if tasks were to keep it', async () => {
  const { id } = await createGoal(ada);
  const task = await createTask(ada, id);
  await succeed(ada, 'deleteTask', { id: task.id });
  await system.settle();
  await succeed(ada, 'deleteGoal', { id, refuseIfTasks: true });
});

test('the tasks of a deleted goal stay, and belong to none', async () => {
  const { id } = await createGoal(ada);
  const task = await createTask(ada, id);
  await succeed(ada, 'deleteGoal', { id });
  await system.settle();
  const document = `query ($id: ID!) { task(id: $id) { goalId goal { id } } }`;
  expect(await ada.query(document, { id: task.id })).toEqual({
    task: { goalId: null, goal: null },
  });
});

test('a goal of another workspace is no parent', async () => {
  const sam = await Person.signUp(system.url, 'Sam');
  const { id: parentId } = await createGoal(sam);
  const { id } = await createGoal(ada);
  const { errors } = await send(ada, 'moveGoal', { id, parentId });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['parentId'] }]);
});

test('many goals made at once below one parent are all there', async () => {
  const { id: parentId } = await createGoal(ada, { progressSource: 'SUBGOALS' });
  await Promise.all(Array.from({ length: 12 }, () => createGoal(ada, { parentId })));
  const document = `query ($id: ID!) { goal(id: $id) { children { totalCount } } }`;
  expect((await ada.query(document, { id: parentId })).goal.children.totalCount).toBe(12);
});
