import { WorkspaceDeleted } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';
import { taskEvent } from './task-events.ts';

let goals: TestGoals;
beforeEach(async () => {
  await goals?.[Symbol.asyncDispose]();
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

function deletion(workspaceId: string) {
  const data = { name: 'Bay', slug: 'bay' };
  return eventOf(WorkspaceDeleted, { subject: workspaceId, workspaceId, data });
}

const LIST = `query ($id: ID!) { goals(workspaceId: $id) { totalCount nodes { id } } }`;

test('all goals of a deleted workspace are hidden at once', async () => {
  const parent = await goals.createGoal();
  const { id } = await goals.createGoal({ parentId: parent.id });
  await goals.deliver(deletion(goals.workspaceId));
  const read = `query ($id: ID!) { goal(id: $id) { id } }`;
  expect(await goals.member.query(read, { id })).toEqual({ goal: null });
  expect(await goals.member.query(LIST, { id: goals.workspaceId })).toEqual({
    goals: { totalCount: 0, nodes: [] },
  });
});

test('goals of other workspaces stay', async () => {
  await goals.createGoal();
  await goals.deliver(deletion(newId()));
  expect((await goals.member.query(LIST, { id: goals.workspaceId })).goals.totalCount).toBe(1);
});

test('nothing new is made in a deleted workspace by whoever still has a token', async () => {
  await goals.deliver(deletion(goals.workspaceId));
  const { createGoal } = await goals.member.query(
    `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { errors { code path } } }`,
    { input: { workspaceId: goals.workspaceId, title: 'Late' } },
  );
  expect(createGoal.errors).toEqual([{ code: 'NOT_FOUND', path: ['workspaceId'] }]);
});

test('events that come late for a deleted workspace do no harm, nor does the deletion twice', async () => {
  const { workspaceId } = goals;
  const { id: goalId } = await goals.createGoal();
  const deleted = deletion(workspaceId);
  await goals.deliver(deleted);
  await goals.deliver(deleted, deletion(workspaceId));
  await goals.deliver(taskEvent(workspaceId, 'completed', { id: newId(), goalId }));
  expect(await goals.database.query('select reason from goals.dead_letter')).toEqual([]);
  expect(await goals.published()).toEqual(['goals.goal-created.v1']);
});
