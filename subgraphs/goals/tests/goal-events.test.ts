import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GoalUpdated, goalEvents } from '../events.ts';
import { startGoals, type TestGoals } from './start-goals.ts';

const POST = `mutation ($input: PostCheckInInput!) { postCheckIn(input: $input) { checkIn { id } errors { message } } }`;
const CREATE_KEY_RESULT = `mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } errors { message } } }`;
const RECORD = `mutation ($input: RecordKeyResultInput!) { recordKeyResult(input: $input) { cursor errors { message } } }`;

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

async function eventsOf(goalId: string) {
  return goals.database.query<{ type: string; actor_id: string | null; payload: object }>(
    'select id, type, actor_id, causation_id, payload from goals.outbox where aggregate_id = $1 order by seq',
    [goalId],
  );
}

test('events of the first release can still be read', () => {
  const old = {
    version: 2,
    changedFields: ['title'],
    changes: [],
    clientMutationId: null,
    title: 'Old',
    status: 'PAUSED',
    ownerId: null,
    parentId: null,
    progress: 0.5,
  };
  expect(GoalUpdated.data.parse(old)).toEqual({ ...old, health: 'UNKNOWN', teamId: null });
});

test('every event is about a goal', () => {
  expect(new Set(goalEvents.map(({ aggregate }) => aggregate))).toEqual(new Set(['goal']));
});

test('a check-in is one event that says who has to hear of it', async () => {
  const [mine, hers] = [goals.member.identity.userId, newId()];
  const top = await goals.createGoal({ ownerId: hers });
  const middle = await goals.createGoal({ parentId: top.id, ownerId: hers });
  const upper = await goals.createGoal({ parentId: middle.id, ownerId: null });
  const { id: goalId } = await goals.createGoal({ parentId: upper.id, title: 'Sail' });
  const { createKeyResult } = await goals.member.query(CREATE_KEY_RESULT, {
    input: { goalId, name: 'Miles', unit: 'COUNT', start: 0, target: 4 },
  });
  const values = [{ keyResultId: createKeyResult.keyResult.id, value: 1 }];
  const { postCheckIn } = await goals.member.query(POST, {
    input: { goalId, body: 'Well', health: 'OFF_TRACK', values },
  });
  const events = await eventsOf(goalId);
  expect(events.map(({ type }) => type)).toEqual([
    'goals.goal-created.v1',
    'goals.goal-updated.v1',
    'goals.check-in-posted.v1',
  ]);
  expect(events[2]).toMatchObject({
    actor_id: mine,
    payload: {
      title: 'Sail',
      ownerId: mine,
      authorId: mine,
      checkInId: postCheckIn.checkIn.id,
      health: 'OFF_TRACK',
      values,
      ancestorOwnerIds: [hers],
    },
  });
});

test('a recorded key result says which, and leads to the progress of the goals above', async () => {
  const top = await goals.createGoal({ progressSource: 'SUBGOALS' });
  const { id: goalId } = await goals.createGoal({
    parentId: top.id,
    progressSource: 'KEY_RESULTS',
  });
  const { createKeyResult } = await goals.member.query(CREATE_KEY_RESULT, {
    input: { goalId, name: 'Miles', unit: 'COUNT', start: 0, target: 4 },
  });
  const { id } = createKeyResult.keyResult;
  await goals.member.query(RECORD, { input: { id, value: 1 } });
  const recorded = (await eventsOf(goalId)).at(-1);
  expect(recorded).toMatchObject({
    type: 'goals.key-result-recorded.v1',
    payload: { keyResultId: id, value: 1, name: 'Miles', unit: 'COUNT', progress: 0.25 },
  });
  expect((await eventsOf(top.id)).at(-1)).toMatchObject({
    type: 'goals.goal-updated.v1',
    actor_id: null,
    causation_id: (recorded as unknown as { id: string }).id,
    payload: { progress: 0.25, changedFields: ['progress'], version: 1 },
  });
});

test('deleting a goal comes before the moves of its children, and those before progress', async () => {
  const top = await goals.createGoal({ progressSource: 'SUBGOALS' });
  const middle = await goals.createGoal({ progressSource: 'MANUAL', parentId: top.id });
  const child = await goals.createGoal({ progressSource: 'MANUAL', parentId: middle.id });
  await goals.member.query(
    `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { errors { message } } }`,
    { input: { id: child.id, progress: 1 } },
  );
  await goals.member.query(
    `mutation ($input: DeleteGoalInput!) { deleteGoal(input: $input) { errors { message } } }`,
    { input: { id: middle.id } },
  );
  const last = await goals.database.query(
    'select type, aggregate_id from goals.outbox order by seq desc limit 3',
  );
  expect(last.reverse()).toEqual([
    { type: 'goals.goal-deleted.v1', aggregate_id: middle.id },
    { type: 'goals.goal-moved.v1', aggregate_id: child.id },
    { type: 'goals.goal-updated.v1', aggregate_id: top.id },
  ]);
});
