import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, createKeyResult, createTask, succeed } from '../../goal-calls.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(async () => {
  await ada[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
});

const WATCH = /* GraphQL */ `
  subscription ($workspaceId: ID!, $goalIds: [ID!], $kinds: [GoalChangeKind!], $after: ChangeCursor) {
    goalChanged(workspaceId: $workspaceId, goalIds: $goalIds, kinds: $kinds, after: $after) {
      ... on GoalChange { cursor kind goalId version changedFields actorId clientMutationId goal { status health progress } }
    }
  }
`;

/** The next changes after a cursor, as many as are wanted. */
async function changesAfter(cursor: string, count: number, more: object = {}): Promise<Data[]> {
  const stream = ada.watch(WATCH, { workspaceId: ada.workspaceId, after: cursor, ...more });
  const changes: Data[] = [];
  for await (const { data, errors } of stream) {
    if (errors) throw new Error(JSON.stringify(errors));
    changes.push(data.goalChanged);
    if (changes.length === count) break;
  }
  return changes;
}

/** A cursor from before whatever the test does next. */
async function now(): Promise<string> {
  const input = { workspaceId: ada.workspaceId, title: 'Before' };
  return (await succeed(ada, 'createGoal', input)).cursor;
}

test('every command has its kind of change', async () => {
  const after = await now();
  const { id } = await createGoal(ada, { progressSource: 'KEY_RESULTS' });
  const parent = await createGoal(ada);
  const { id: keyResultId } = await createKeyResult(ada, id);
  await succeed(ada, 'recordKeyResult', { id: keyResultId, value: 5 });
  await succeed(ada, 'updateKeyResult', { id: keyResultId, name: 'Knots' });
  await succeed(ada, 'deleteKeyResult', { id: keyResultId });
  await succeed(ada, 'postCheckIn', { goalId: id, body: 'Well', health: 'ON_TRACK' });
  await succeed(ada, 'updateGoal', { id, title: 'Renamed', teamId: newId() });
  await succeed(ada, 'moveGoal', { id, parentId: parent.id });
  await succeed(ada, 'closeGoal', { id, outcome: 'MISSED' });
  await succeed(ada, 'reopenGoal', { id });
  await succeed(ada, 'deleteGoal', { id });
  const changes = await changesAfter(after, 11, { goalIds: [id] });
  expect(changes.map(({ kind, version, changedFields }) => [kind, version, changedFields])).toEqual(
    [
      ['CREATED', 1, ['title', 'status', 'ownerId', 'progressSource']],
      ['UPDATED', 2, ['keyResults']],
      ['KEY_RESULT_RECORDED', 3, ['keyResults', 'progress']],
      ['UPDATED', 4, ['keyResults']],
      ['UPDATED', 5, ['keyResults', 'progress']],
      ['CHECK_IN_POSTED', 6, ['health', 'checkIns']],
      ['UPDATED', 7, ['teamId', 'title']],
      ['MOVED', 8, ['parentId']],
      ['CLOSED', 9, ['status', 'closedAt']],
      ['UPDATED', 10, ['status', 'closedAt']],
      ['DELETED', 11, ['deletedAt']],
    ],
  );
  expect(new Set(changes.map(({ actorId }) => actorId))).toEqual(new Set([ada.id]));
});

test('a check-in with values is one change', async () => {
  const { id } = await createGoal(ada, { progressSource: 'KEY_RESULTS' });
  const keyResults = [await createKeyResult(ada, id), await createKeyResult(ada, id)];
  const after = await now();
  const values = keyResults.map((keyResult) => ({ keyResultId: keyResult.id, value: 5 }));
  await succeed(ada, 'postCheckIn', { goalId: id, body: 'Half', health: 'AT_RISK', values });
  await succeed(ada, 'updateGoal', { id, title: 'Next' });
  expect(await changesAfter(after, 2)).toMatchObject([
    { kind: 'CHECK_IN_POSTED', changedFields: ['health', 'keyResults', 'progress', 'checkIns'] },
    { kind: 'UPDATED', changedFields: ['title'] },
  ]);
});

test('progress that rolls up is a change by nobody, after the one that led to it', async () => {
  const top = await createGoal(ada, { progressSource: 'SUBGOALS' });
  const parent = await createGoal(ada, { progressSource: 'SUBGOALS', parentId: top.id });
  const { id } = await createGoal(ada, { progressSource: 'MANUAL', parentId: parent.id });
  const after = await now();
  const meta = { clientMutationId: 'mine' };
  await succeed(ada, 'updateGoal', { id, progress: 0.5, meta });
  const progress = { kind: 'UPDATED', version: 1, changedFields: ['progress'] };
  const system = { actorId: null, clientMutationId: null };
  expect(await changesAfter(after, 3)).toMatchObject([
    { goalId: id, actorId: ada.id, clientMutationId: 'mine', version: 2 },
    { goalId: parent.id, ...progress, ...system },
    { goalId: top.id, ...progress, ...system },
  ]);
});

test('a goal above two others that change at once is announced once', async () => {
  const top = await createGoal(ada, { progressSource: 'SUBGOALS' });
  const [from, to] = [
    await createGoal(ada, { progressSource: 'SUBGOALS', parentId: top.id }),
    await createGoal(ada, { progressSource: 'SUBGOALS', parentId: top.id }),
  ];
  const done = await createGoal(ada, { progressSource: 'MANUAL', parentId: from.id });
  await createGoal(ada, { progressSource: 'MANUAL', parentId: to.id });
  await succeed(ada, 'updateGoal', { id: done.id, progress: 1 });
  const after = await now();
  await succeed(ada, 'moveGoal', { id: done.id, parentId: to.id });
  const changes = await changesAfter(after, 4);
  expect(changes.map(({ goalId }) => goalId)).toEqual([
    done.id,
    ...[from.id, to.id].sort((a, b) => orderIn(changes, a) - orderIn(changes, b)),
    top.id,
  ]);
});

function orderIn(changes: readonly Data[], id: string): number {
  return changes.findIndex(({ goalId }) => goalId === id);
}

test('a change that changes nothing is announced to nobody', async () => {
  const { id } = await createGoal(ada);
  const after = await now();
  await succeed(ada, 'reopenGoal', { id });
  await succeed(ada, 'updateGoal', { id, title: 'Cross the bay' });
  await succeed(ada, 'updateGoal', { id, title: 'Cross the ocean' });
  expect(await changesAfter(after, 1)).toMatchObject([{ goalId: id, changedFields: ['title'] }]);
});

test('only the wanted kinds of change are sent', async () => {
  const after = await now();
  const { id } = await createGoal(ada);
  await succeed(ada, 'updateGoal', { id, title: 'Renamed' });
  await succeed(ada, 'closeGoal', { id, outcome: 'ACHIEVED' });
  const [change] = await changesAfter(after, 1, { kinds: ['CLOSED'] });
  expect(change).toMatchObject({ kind: 'CLOSED', goalId: id, goal: { status: 'ACHIEVED' } });
});

test('the activity of a goal shows its key results and check-ins with who did them', async () => {
  const { id } = await createGoal(ada);
  const keyResult = await createKeyResult(ada, id);
  await succeed(ada, 'recordKeyResult', { id: keyResult.id, value: 3 });
  await succeed(ada, 'postCheckIn', { goalId: id, body: 'Well', health: 'ON_TRACK' });
  await system.settle();
  const document = `query ($id: ID!) { goal(id: $id) { activity(first: 2) { nodes { type actorId changes { field before after } } } } }`;
  const { nodes } = (await ada.query(document, { id })).goal.activity;
  expect(nodes).toMatchObject([
    { type: 'goals.check-in-posted.v1', actorId: ada.id, changes: [{ field: 'health' }] },
    {
      type: 'goals.key-result-recorded.v1',
      changes: [{ field: 'keyResults', before: { current: 0 }, after: { current: 3 } }],
    },
  ]);
});

test('the owner hears of a goal whose last task somebody else has done', async () => {
  const grace = await Person.signUp(system.url, 'Grace');
  await ada.invite(grace, 'MEMBER');
  await system.settle();
  const { id } = await createGoal(ada);
  const task = await createTask(ada, id);
  await succeed(grace, 'completeTask', { id: task.id });
  await system.settle();
  const { notifications } = await ada.query('{ notifications { nodes { topic goalId } } }');
  expect(notifications.nodes).toContainEqual({ topic: 'GOAL_CHANGED', goalId: id });
});
