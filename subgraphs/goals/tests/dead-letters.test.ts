import { newId } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';
import { taskEvent } from './task-events.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $first: Int, $after: String) {
    goalsDeadLetters(workspaceId: $workspaceId, first: $first, after: $after) {
      nodes { id eventId eventType subjectId consumer attempts error replayedAt }
      edges { node { id } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`;
const REPLAY = /* GraphQL */ `
  mutation ($input: ReplayDeadLettersInput!) {
    replayGoalsDeadLetters(input: $input) {
      deadLetters { id }
      cursor
      errors { __typename code path }
      clientMutationId
    }
  }
`;

let goals: TestGoals;
let workspaceId: string;
let admin: TestCaller;
beforeAll(async () => {
  goals = await startGoals();
});
beforeEach(async () => {
  workspaceId = newId();
  admin = await goals.as({ workspaces: { [workspaceId]: 'ADMIN' } });
});
afterAll(() => goals[Symbol.asyncDispose]());

/** An event with data that its schema refuses, and a good one of the same task behind it. */
async function failedAndHeld() {
  const task = { id: newId(), goalId: null };
  const failed = taskEvent(workspaceId, 'created', task);
  const held = taskEvent(workspaceId, 'updated', task);
  const { status: _, ...rest } = failed.data;
  await goals.deliver({ ...failed, data: rest }, held);
  return { failed, held };
}

const list = async (caller = admin, variables: object = {}) =>
  (await caller.query(LIST, { workspaceId, ...variables })).goalsDeadLetters;
const replay = async (input: object, caller = admin) =>
  (await caller.query(REPLAY, { input: { workspaceId, ...input } })).replayGoalsDeadLetters;

test('an admin sees what was put aside, latest first, and why', async () => {
  const { failed, held } = await failedAndHeld();
  const { nodes, edges, totalCount } = await list();
  expect(nodes).toEqual([
    {
      id: expect.any(String),
      eventId: held.id,
      eventType: held.type,
      subjectId: held.subject,
      consumer: 'goals.progress',
      attempts: 0,
      error: null,
      replayedAt: null,
    },
    expect.objectContaining({
      eventId: failed.id,
      attempts: 1,
      error: 'BAD_PAYLOAD: the data does not fit the schema of the type.',
    }),
  ]);
  expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
    nodes.map(({ id }: { id: string }) => id),
  );
  expect(totalCount).toBe(2);
});

test('they are read page by page', async () => {
  await failedAndHeld();
  const first = await list(admin, { first: 1 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await list(admin, { first: 1, after: first.pageInfo.endCursor });
  expect(second.nodes[0].error).toMatch(/^BAD_PAYLOAD/);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test('nobody else sees them or lets them be tried again', async () => {
  await failedAndHeld();
  const [{ id }] = (await list()).nodes;
  const elsewhere = { [newId()]: 'ADMIN' as const };
  const member = await goals.as({ workspaces: { [workspaceId]: 'MEMBER', ...elsewhere } });
  const stranger = await goals.as({ workspaces: elsewhere });
  expect(await list(member)).toBeNull();
  expect(await list(stranger)).toBeNull();
  expect((await replay({ ids: [id] }, member)).errors).toEqual([
    { __typename: 'PermissionError', code: 'PERMISSION_DENIED', path: [] },
  ]);
  expect((await replay({ ids: [id] }, stranger)).errors[0].code).toBe('NOT_FOUND');
});

test('what is mended is replayed, with what waits behind it', async () => {
  const { failed } = await failedAndHeld();
  const parked = (await list()).nodes[1];
  await goals.database.query(
    `update goals.dead_letter set envelope = jsonb_set(envelope, '{data}', $2) where event_id = $1`,
    [failed.id, JSON.stringify(failed.data)],
  );
  const answer = await replay({ ids: [parked.id], meta: { clientMutationId: 'again' } });
  expect(answer).toEqual({
    deadLetters: [{ id: parked.id }],
    cursor: null,
    errors: [],
    clientMutationId: 'again',
  });
  await goals.service.replayDeadLetters();
  const { nodes } = await list();
  expect(nodes.map(({ replayedAt }: { replayedAt: string | null }) => replayedAt)).toEqual([
    expect.any(String),
    expect.any(String),
  ]);
  expect((await replay({ ids: [parked.id] })).errors).toEqual([]);
});

test('what is not mended is put aside again, and counts the try', async () => {
  await failedAndHeld();
  const parked = (await list()).nodes[1];
  await replay({ ids: [parked.id] });
  await goals.service.replayDeadLetters();
  expect((await list()).nodes[1]).toMatchObject({ id: parked.id, attempts: 2, replayedAt: null });
});

test('an id of nothing, of another workspace, or too many of them, changes nothing', async () => {
  await failedAndHeld();
  const parked = (await list()).nodes[1];
  const unknown = [parked.id, newId()];
  expect((await replay({ ids: unknown })).errors).toEqual([
    { __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['ids', '1'] },
  ]);
  expect((await replay({ ids: ['x'] })).errors[0].code).toBe('NOT_FOUND');
  const many = Array.from({ length: 101 }, newId);
  expect((await replay({ ids: many })).errors[0].code).toBe('LIMIT_EXCEEDED');
  await goals.service.replayDeadLetters();
  expect((await list()).nodes[1]).toMatchObject({ attempts: 1 });
});
