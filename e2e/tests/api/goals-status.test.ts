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

test('an open goal goes through its statuses in any order', async () => {
  const { id } = await createGoal(ada, { status: 'DRAFT' });
  for (const status of ['PAUSED', 'ACTIVE', 'DRAFT', 'ACTIVE', 'PAUSED'])
    expect((await succeed(ada, 'updateGoal', { id, status })).goal.status).toBe(status);
});

test.each(['ACHIEVED', 'MISSED', 'CANCELED'])('a goal is closed as %s', async (outcome) => {
  const { id } = await createGoal(ada);
  expect(await succeed(ada, 'closeGoal', { id, outcome })).toMatchObject({
    goal: { status: outcome, version: 2, closedAt: expect.any(String) },
    cursor: expect.any(String),
  });
});

test('closing a goal once more as the same is a success that does nothing', async () => {
  const { id } = await createGoal(ada);
  const { goal } = await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' });
  expect(await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' })).toMatchObject({
    goal: { version: 2, closedAt: goal.closedAt },
    cursor: null,
  });
});

test('a closed goal does not get another outcome', async () => {
  const { id } = await createGoal(ada);
  await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' });
  expect(await send(ada, 'closeGoal', { id, outcome: 'ACHIEVED' })).toMatchObject({
    goal: null,
    errors: [
      {
        __typename: 'StateError',
        code: 'ILLEGAL_TRANSITION',
        from: 'MISSED',
        to: 'ACHIEVED',
        allowed: ['ACTIVE'],
      },
    ],
  });
});

test('updating does not open a closed goal', async () => {
  const { id } = await createGoal(ada);
  await succeed(ada, 'closeGoal', { id, outcome: 'CANCELED' });
  const { errors } = await send(ada, 'updateGoal', { id, status: 'ACTIVE' });
  expect(errors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', allowed: ['ACTIVE'] }]);
});

test('a closed goal can still be renamed', async () => {
  const { id } = await createGoal(ada);
  await succeed(ada, 'closeGoal', { id, outcome: 'ACHIEVED' });
  const { goal } = await succeed(ada, 'updateGoal', { id, title: 'Crossed the bay' });
  expect(goal).toMatchObject({ title: 'Crossed the bay', status: 'ACHIEVED' });
});

test('a closed goal is active when it is reopened', async () => {
  const { id } = await createGoal(ada, { status: 'PAUSED' });
  await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' });
  expect((await succeed(ada, 'reopenGoal', { id })).goal).toMatchObject({
    status: 'ACTIVE',
    closedAt: null,
    version: 3,
  });
});

test('reopening an active goal is a success that does nothing', async () => {
  const { id } = await createGoal(ada);
  expect(await succeed(ada, 'reopenGoal', { id })).toMatchObject({
    goal: { version: 1, status: 'ACTIVE' },
    cursor: null,
  });
});

test('a paused goal is not reopened, and the answer says where it can go', async () => {
  const { id } = await createGoal(ada, { status: 'PAUSED' });
  expect((await send(ada, 'reopenGoal', { id })).errors).toMatchObject([
    {
      __typename: 'StateError',
      from: 'PAUSED',
      allowed: ['DRAFT', 'ACTIVE', 'ACHIEVED', 'MISSED', 'CANCELED'],
    },
  ]);
});

test('the progress of a closed goal stands still, and is computed anew when it is reopened', async () => {
  const { id } = await createGoal(ada);
  const tasks = [await createTask(ada, id), await createTask(ada, id)];
  await succeed(ada, 'completeTask', { id: tasks[0].id });
  await system.settle();
  await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' });
  await succeed(ada, 'completeTask', { id: tasks[1].id });
  await system.settle();
  expect((await readGoal(ada, id)).progress).toBe(0.5);
  expect((await succeed(ada, 'reopenGoal', { id })).goal.progress).toBe(1);
});

test('the progress of a closed goal is not set by hand', async () => {
  const { id } = await createGoal(ada, { progressSource: 'MANUAL' });
  await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' });
  const { errors } = await send(ada, 'updateGoal', { id, progress: 0.5 });
  expect(errors).toMatchObject([{ __typename: 'StateError', path: ['progress'] }]);
});

test('closing a goal leaves its tasks alone', async () => {
  const { id } = await createGoal(ada);
  const task = await createTask(ada, id);
  await succeed(ada, 'closeGoal', { id, outcome: 'ACHIEVED' });
  await system.settle();
  const document = `query ($id: ID!) { task(id: $id) { status goalId } }`;
  expect((await ada.query(document, { id: task.id })).task).toEqual({
    status: 'TODO',
    goalId: id,
  });
});

test.each(['closeGoal', 'reopenGoal', 'deleteGoal'] as const)(
  '%s is refused to who has an old version',
  async (mutation) => {
    const { id } = await createGoal(ada);
    await succeed(ada, 'updateGoal', { id, title: 'Renamed' });
    const outcome = mutation === 'closeGoal' ? { outcome: 'MISSED' } : {};
    const { errors } = await send(ada, mutation, { id, expectedVersion: 1, ...outcome });
    expect(errors).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2, changedPaths: ['title'] },
    ]);
  },
);

test('a retry of closing is answered as the first time', async () => {
  const { id } = await createGoal(ada);
  const input = { id, outcome: 'MISSED', meta: { idempotencyKey: newId() } };
  const first = await succeed(ada, 'closeGoal', input);
  await succeed(ada, 'reopenGoal', { id });
  const retry = await succeed(ada, 'closeGoal', input);
  expect(retry.cursor).toBe(first.cursor);
  expect((await readGoal(ada, id)).status).toBe('ACTIVE');
});

test('of two who close at once in different ways, one is refused', async () => {
  const { id } = await createGoal(ada);
  const both = ['ACHIEVED', 'MISSED'].map((outcome) => send(ada, 'closeGoal', { id, outcome }));
  const codes = (await Promise.all(both)).map(({ errors }) => errors[0]?.code ?? 'OK');
  expect(codes.sort()).toEqual(['ILLEGAL_TRANSITION', 'OK']);
});

test('a viewer neither closes nor reopens', async () => {
  const vera = await Person.signUp(system.url, 'Vera');
  await ada.invite(vera, 'VIEWER');
  const { id } = await createGoal(ada);
  for (const [mutation, input] of [
    ['closeGoal', { id, outcome: 'MISSED' }],
    ['reopenGoal', { id }],
  ] as const)
    expect((await send(vera, mutation, input)).errors).toMatchObject([
      { __typename: 'PermissionError', requires: ['ADMIN', 'MEMBER'] },
    ]);
});
