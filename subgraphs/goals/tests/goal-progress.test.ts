import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';
import { type TaskChange, taskEvent } from './task-events.ts';

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

type Kind = Parameters<typeof taskEvent>[1];
const task = (kind: Kind, change: TaskChange) => taskEvent(goals.workspaceId, kind, change);

async function progressOf(id: string): Promise<number> {
  return (await goals.member.query(`query ($id: ID!) { goal(id: $id) { progress } }`, { id })).goal
    .progress;
}

test('progress follows tasks that are created, completed, reopened and deleted', async () => {
  const { id: goalId } = await goals.createGoal();
  const [one, two] = [newId(), newId()];
  await goals.deliver(task('created', { id: one, goalId }), task('created', { id: two, goalId }));
  expect(await progressOf(goalId)).toBe(0);
  await goals.deliver(task('completed', { id: one, goalId }));
  expect(await progressOf(goalId)).toBe(0.5);
  await goals.deliver(task('reopened', { id: one, goalId }));
  expect(await progressOf(goalId)).toBe(0);
  await goals.deliver(task('completed', { id: two, goalId }), task('deleted', { id: one, goalId }));
  expect(await progressOf(goalId)).toBe(1);
});

test('a task that changes its goal counts for the new one only', async () => {
  const [from, to] = [await goals.createGoal(), await goals.createGoal()];
  const id = newId();
  await goals.deliver(
    task('created', { id, goalId: from.id }),
    task('completed', { id, goalId: from.id }),
  );
  expect(await progressOf(from.id)).toBe(1);
  await goals.deliver(task('updated', { id, goalId: to.id, status: 'DONE' }));
  expect([await progressOf(from.id), await progressOf(to.id)]).toEqual([0, 1]);
});

test('the same event twice counts once', async () => {
  const { id: goalId } = await goals.createGoal();
  const [one, two] = [newId(), newId()];
  const completed = task('completed', { id: one, goalId });
  await goals.deliver(
    task('created', { id: one, goalId }),
    task('created', { id: two, goalId }),
    completed,
  );
  await goals.deliver(completed);
  expect(await progressOf(goalId)).toBe(0.5);
});

test('a change of progress is announced by the system and leaves the version alone', async () => {
  const { id: goalId } = await goals.createGoal();
  const id = newId();
  const created = task('created', { id, goalId });
  const completed = task('completed', { id, goalId });
  await goals.deliver(created, completed);
  const events = await goals.database.query(
    `select type, version, actor_id, causation_id, payload -> 'changedFields' as changed, payload -> 'progress' as progress from goals.outbox where aggregate_id = $1 order by seq`,
    [goalId],
  );
  expect(events.slice(1)).toEqual([
    {
      type: 'goals.goal-updated.v1',
      version: 1,
      actor_id: null,
      causation_id: completed.id,
      changed: ['progress'],
      progress: 1,
    },
  ]);
});

test('tasks that named a goal before it was made are counted when it is', async () => {
  const goalId = newId();
  const id = newId();
  await goals.deliver(task('created', { id, goalId }), task('completed', { id, goalId }));
  await goals.createGoal({ id: goalId });
  expect(await progressOf(goalId)).toBe(1);
});

test('a goal of another workspace is not moved by a task', async () => {
  const { id: goalId } = await goals.createGoal();
  const event = task('completed', { id: newId(), goalId });
  await goals.deliver({ ...event, workspaceid: newId() });
  expect(await progressOf(goalId)).toBe(0);
  await goals.deliver(task('completed', { id: newId(), goalId }));
  expect(await progressOf(goalId)).toBe(1);
});
