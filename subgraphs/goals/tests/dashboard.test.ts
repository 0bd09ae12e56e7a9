import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';

const STATS = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Dashboard { id goalStats { active atRisk offTrack dueIn30Days averageProgress } }
    }
  }
`;
const MUTATE = {
  update: `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { errors { message } } }`,
  close: `mutation ($input: CloseGoalInput!) { closeGoal(input: $input) { errors { message } } }`,
  check: `mutation ($input: PostCheckInInput!) { postCheckIn(input: $input) { errors { message } } }`,
};

let goals: TestGoals;
let now = new Date('2026-03-31T22:30:00Z');
beforeAll(async () => {
  goals = await startGoals({ now: () => now });
});
afterAll(() => goals[Symbol.asyncDispose]());

async function statsOf(...ids: string[]) {
  const representations = ids.map((id) => ({ __typename: 'Dashboard', id }));
  return (await goals.member.query(STATS, { representations }))._entities;
}

test('a workspace without goals has nothing to count and no average', async () => {
  const id = goals.workspaceId;
  const goalStats = { active: 0, atRisk: 0, offTrack: 0, dueIn30Days: 0, averageProgress: null };
  expect(await statsOf(id)).toEqual([{ id, goalStats }]);
});

test('a dashboard counts open goals by status and health, and averages the active ones', async () => {
  const workspaceId = newId();
  const member = await goals.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  const create = async (fields: object) => {
    const { createGoal } = await member.query(
      `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`,
      { input: { workspaceId, title: 'Sail', progressSource: 'MANUAL', ...fields } },
    );
    return createGoal.goal.id as string;
  };
  const [half, none, draft, closed] = [
    await create({}),
    await create({}),
    await create({ status: 'DRAFT' }),
    await create({}),
  ];
  await member.query(MUTATE.update, { input: { id: half, progress: 0.5 } });
  await member.query(MUTATE.check, { input: { goalId: none, body: 'Hm', health: 'AT_RISK' } });
  await member.query(MUTATE.check, { input: { goalId: draft, body: 'No', health: 'OFF_TRACK' } });
  await member.query(MUTATE.check, { input: { goalId: closed, body: 'No', health: 'OFF_TRACK' } });
  await member.query(MUTATE.close, { input: { id: closed, outcome: 'MISSED' } });
  const representations = [{ __typename: 'Dashboard', id: workspaceId }];
  const { _entities } = await member.query(STATS, { representations });
  expect(_entities[0].goalStats).toEqual({
    active: 2,
    atRisk: 1,
    offTrack: 1,
    dueIn30Days: 0,
    averageProgress: 0.25,
  });
});

test('what is due is counted from the day that it is for the caller', async () => {
  const workspaceId = newId();
  const utc = await goals.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  const tokyo = goals.identified({ ...utc.identity, timeZone: 'Asia/Tokyo' });
  for (const targetDate of ['2026-03-30', '2026-03-31', '2026-04-30', '2026-05-01', null])
    await utc.query(
      `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { errors { message } } }`,
      { input: { workspaceId, title: 'Due', targetDate } },
    );
  const representations = [{ __typename: 'Dashboard', id: workspaceId }];
  const due = async (caller: typeof utc) =>
    (await caller.query(STATS, { representations }))._entities[0].goalStats.dueIn30Days;
  expect([await due(utc), await due(tokyo)]).toEqual([2, 2]);
  now = new Date('2026-03-31T10:00:00Z');
  expect([await due(utc), await due(tokyo)]).toEqual([2, 2]);
  now = new Date('2026-05-01T16:00:00Z');
  expect([await due(utc), await due(tokyo)]).toEqual([1, 0]);
});

test('the dashboard of a workspace of others says nothing', async () => {
  const other = newId();
  const stranger = await goals.as({ workspaces: { [other]: 'ADMIN' } });
  const representations = [{ __typename: 'Dashboard', id: goals.workspaceId }];
  expect(await stranger.query(STATS, { representations })).toEqual({
    _entities: [{ id: goals.workspaceId, goalStats: null }],
  });
});
