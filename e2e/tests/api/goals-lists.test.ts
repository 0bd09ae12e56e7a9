import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, readGoal, send, succeed } from '../../goal-calls.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: GoalFilter, $orderBy: [GoalOrder!]) {
    goals(workspaceId: $workspaceId, filter: $filter, orderBy: $orderBy) { nodes { title } totalCount }
  }
`;
const OWNED = /* GraphQL */ `
  query ($id: ID!, $workspaceId: ID!, $status: [GoalStatus!]) {
    user(id: $id) { ownedGoals(workspaceId: $workspaceId, status: $status) { nodes { title } totalCount } }
  }
`;
const TEAM = newId();

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  const anchor = await createGoal(ada, { title: 'Anchor', teamId: TEAM, targetDate: '2026-03-01' });
  const buoy = await createGoal(ada, { title: 'Buoy', ownerId: null, status: 'DRAFT' });
  await createGoal(ada, {
    title: 'Compass',
    parentId: anchor.id,
    targetDate: '2026-01-01',
    progressSource: 'MANUAL',
  });
  const deck = await createGoal(ada, { title: 'Deck' });
  const check = { goalId: buoy.id, body: 'Hm', health: 'AT_RISK' };
  await succeed(ada, 'postCheckIn', check);
  await succeed(ada, 'closeGoal', { id: deck.id, outcome: 'ACHIEVED' });
});
afterAll(() => system[Symbol.asyncDispose]());

async function titles(variables: object): Promise<string[]> {
  const { goals } = await ada.query(LIST, { workspaceId: ada.workspaceId, ...variables });
  return goals.nodes.map(({ title }: Data) => title);
}

test.each<[string, () => object, string[]]>([
  ['a team', () => ({ teamId: { eq: TEAM } }), ['Anchor']],
  ['a health', () => ({ health: ['AT_RISK', 'OFF_TRACK'] }), ['Buoy']],
  ['open statuses', () => ({ status: ['ACTIVE', 'DRAFT'] }), ['Compass', 'Buoy', 'Anchor']],
  ['an outcome', () => ({ status: ['ACHIEVED'] }), ['Deck']],
  ['an owner', () => ({ ownerId: { eq: ada.id } }), ['Deck', 'Compass', 'Anchor']],
  ['nobody as owner', () => ({ ownerId: { isNull: true } }), ['Buoy']],
  ['the top of the tree', () => ({ parentId: { isNull: true } }), ['Deck', 'Buoy', 'Anchor']],
  [
    'what is left of a choice',
    () => ({ not: { or: [{ health: ['AT_RISK'] }, { teamId: { eq: TEAM } }] } }),
    ['Deck', 'Compass'],
  ],
])('goals are found by %s', async (_what, filter, expected) => {
  expect(await titles({ filter: filter() })).toEqual(expected);
});

test('goals are in the order of their target dates, with those that have none at the end', async () => {
  const byDate = (direction: string, nullsLast: boolean) =>
    titles({
      filter: { status: ['ACTIVE', 'DRAFT'] },
      orderBy: [{ field: 'TARGET_DATE', direction, nullsLast }],
    });
  expect(await byDate('ASC', true)).toEqual(['Compass', 'Anchor', 'Buoy']);
  expect(await byDate('DESC', true)).toEqual(['Anchor', 'Compass', 'Buoy']);
  expect(await byDate('DESC', false)).toEqual(['Buoy', 'Anchor', 'Compass']);
});

test('goals are in the order of their last change', async () => {
  const latest = { field: 'UPDATED_AT', direction: 'DESC' };
  expect((await titles({ orderBy: [latest] }))[0]).toBe('Deck');
});

test('the goals of a person are counted by status', async () => {
  const variables = { id: ada.id, workspaceId: ada.workspaceId, status: ['ACTIVE'] };
  expect(await ada.query(OWNED, variables)).toEqual({
    user: { ownedGoals: { nodes: [{ title: 'Compass' }, { title: 'Anchor' }], totalCount: 2 } },
  });
});

test('the goals of a person in a workspace of others are nothing', async () => {
  const sam = await Person.signUp(system.url, 'Sam');
  const variables = { id: ada.id, workspaceId: ada.workspaceId };
  expect(await sam.query(OWNED, variables)).toEqual({ user: { ownedGoals: null } });
});

test('a new goal belongs to the caller, or to nobody if that is said', async () => {
  expect(await createGoal(ada)).toMatchObject({ ownerId: ada.id });
  expect(await createGoal(ada, { ownerId: null })).toMatchObject({ ownerId: null });
});

test('a goal is given to a team, which need not be known, and taken from it', async () => {
  const teamId = newId();
  const { id } = await createGoal(ada, { teamId });
  const read = () => ada.query(`query ($id: ID!) { goal(id: $id) { team { id } } }`, { id });
  expect(await read()).toEqual({ goal: { team: { id: teamId } } });
  expect((await succeed(ada, 'updateGoal', { id, teamId: null })).goal.teamId).toBeNull();
  expect(await read()).toEqual({ goal: { team: null } });
});

test.each<[string, object, string]>([
  ['a title of 501 characters', { title: 'x'.repeat(501) }, 'title'],
  ['a description of 50,001 characters', { description: 'x'.repeat(50_001) }, 'description'],
  ['a team that is no UUID', { teamId: 'sailors' }, 'teamId'],
  [
    'an end before its beginning',
    { startDate: '2026-05-02', targetDate: '2026-05-01' },
    'targetDate',
  ],
])('%s is refused, in a new goal and in an old one', async (_what, fields, path) => {
  const { id } = await createGoal(ada);
  const refusal = { goal: null, errors: [{ code: 'INVALID_INPUT', path: [path] }] };
  const input = { workspaceId: ada.workspaceId, title: 'New', ...fields };
  expect(await send(ada, 'createGoal', input)).toMatchObject(refusal);
  expect(await send(ada, 'updateGoal', { id, ...fields })).toMatchObject(refusal);
});

test('a date is checked against the one that is there', async () => {
  const { id } = await createGoal(ada, { startDate: '2026-05-02' });
  const { errors } = await send(ada, 'updateGoal', { id, targetDate: '2026-05-01' });
  expect(errors).toMatchObject([{ path: ['targetDate'] }]);
  await succeed(ada, 'updateGoal', { id, targetDate: '2026-05-01', startDate: null });
});

test('somebody else may own a goal', async () => {
  const grace = await Person.signUp(system.url, 'Grace');
  await ada.invite(grace, 'MEMBER');
  const { id } = await createGoal(ada, { ownerId: grace.id });
  const document = `query ($id: ID!) { goal(id: $id) { owner { displayName } createdBy { displayName } } }`;
  expect((await ada.query(document, { id })).goal).toEqual({
    owner: { displayName: 'Grace' },
    createdBy: { displayName: 'Ada' },
  });
  expect(await readGoal(grace, id)).toMatchObject({ ownerId: grace.id });
});
