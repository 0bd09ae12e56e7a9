import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import {
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskUpdated,
} from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

type Change = { id: string; goalId: string | null; status?: 'TODO' | 'DONE' };

function taskEvent(definition: typeof TaskUpdated, { id, goalId, status = 'TODO' }: Change) {
  const data = {
    title: 'Row',
    number: 1,
    status,
    goalId,
    assigneeIds: [],
    addedAssigneeIds: [],
    createdById: newId(),
  };
  return eventOf(definition, { subject: id, workspaceId: goals.workspaceId, data });
}

async function progressOf(id: string): Promise<number> {
  return (await goals.member.query(`query ($id: ID!) { goal(id: $id) { progress } }`, { id })).goal
    .progress;
}

test('progress follows tasks that are created, completed, reopened and deleted', async () => {
  const { id: goalId } = await goals.createGoal();
  const [one, two] = [newId(), newId()];
  await goals.deliver(
    taskEvent(TaskCreated, { id: one, goalId }),
    taskEvent(TaskCreated, { id: two, goalId }),
  );
  expect(await progressOf(goalId)).toBe(0);
  await goals.deliver(taskEvent(TaskCompleted, { id: one, goalId, status: 'DONE' }));
  expect(await progressOf(goalId)).toBe(0.5);
  await goals.deliver(taskEvent(TaskReopened, { id: one, goalId }));
  expect(await progressOf(goalId)).toBe(0);
  await goals.deliver(
    taskEvent(TaskCompleted, { id: two, goalId, status: 'DONE' }),
    taskEvent(TaskDeleted, { id: one, goalId }),
  );
  expect(await progressOf(goalId)).toBe(1);
});

test('a task that changes its goal counts for the new one only', async () => {
  const [from, to] = [await goals.createGoal(), await goals.createGoal()];
  const id = newId();
  await goals.deliver(
    taskEvent(TaskCreated, { id, goalId: from.id }),
    taskEvent(TaskCompleted, { id, goalId: from.id, status: 'DONE' }),
  );
  expect(await progressOf(from.id)).toBe(1);
  await goals.deliver(taskEvent(TaskUpdated, { id, goalId: to.id, status: 'DONE' }));
  expect([await progressOf(from.id), await progressOf(to.id)]).toEqual([0, 1]);
});

test('the same event twice counts once', async () => {
  const { id: goalId } = await goals.createGoal();
  const [one, two] = [newId(), newId()];
  const completed = taskEvent(TaskCompleted, { id: one, goalId, status: 'DONE' });
  await goals.deliver(
    taskEvent(TaskCreated, { id: one, goalId }),
    taskEvent(TaskCreated, { id: two, goalId }),
    completed,
  );
  await goals.deliver(completed);
  expect(await progressOf(goalId)).toBe(0.5);
});

test('a change of progress is announced by the system and leaves the version alone', async () => {
  const { id: goalId } = await goals.createGoal();
  const id = newId();
  const created = taskEvent(TaskCreated, { id, goalId });
  const completed = taskEvent(TaskCompleted, { id, goalId, status: 'DONE' });
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
  await goals.deliver(
    taskEvent(TaskCreated, { id, goalId }),
    taskEvent(TaskCompleted, { id, goalId, status: 'DONE' }),
  );
  await goals.createGoal({ id: goalId });
  expect(await progressOf(goalId)).toBe(1);
});

test('a goal of another workspace is not moved by a task', async () => {
  const { id: goalId } = await goals.createGoal();
  const event = taskEvent(TaskCreated, { id: newId(), goalId });
  await goals.deliver({ ...event, workspaceid: newId() });
  const [row] = await goals.database.query<{ total_tasks: number }>(
    'select total_tasks from goals.goal where id = $1',
    [goalId],
  );
  expect(row?.total_tasks).toBe(0);
});
