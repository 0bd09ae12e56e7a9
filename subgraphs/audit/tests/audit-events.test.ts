import { GoalUpdated } from '@trellis/goals/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { TaskCompleted, TaskUpdated } from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAudit, type TestAudit } from './start-audit.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: AuditFilter, $orderBy: SortDirection! = DESC, $first: Int, $after: String, $last: Int, $before: String) {
    auditEvents(workspaceId: $workspaceId, filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id sequence }
      pageInfo { hasNextPage endCursor startCursor }
      totalCount
    }
  }
`;
const ONE = `query ($id: ID!) { auditEvent(id: $id) { id } }`;

let audit: TestAudit;
const [splice, boat, ada, grace] = [newId(), newId(), newId(), newId()];
let events: Record<'created' | 'updated' | 'completed' | 'progress' | 'other', EventEnvelope>;

beforeAll(async () => {
  audit = await startAudit();
  const at = (day: string) => ({ time: `2026-11-${day}T12:00:00.000Z` });
  const task = { subject: splice, goalId: boat };
  events = {
    created: { ...audit.taskEvent(undefined, { ...task, actorId: ada }), ...at('01') },
    updated: { ...audit.taskEvent(TaskUpdated, { ...task, actorId: grace }), ...at('02') },
    completed: { ...audit.taskEvent(TaskCompleted, { ...task, actorId: ada }), ...at('03') },
    progress: { ...audit.goalEvent(GoalUpdated, { subject: boat }), ...at('03') },
    other: { ...audit.taskEvent(undefined, { actorId: ada }), ...at('04') },
  };
  events.progress = { ...events.progress, correlationid: events.completed.correlationid };
  await audit.deliver(...Object.values(events));
});
afterAll(() => audit[Symbol.asyncDispose]());

type Name = keyof typeof events;
const namesOf = (nodes: { id: string }[]) =>
  nodes.map(({ id }) => Object.entries(events).find(([, event]) => event.id === id)?.[0]);
const list = async (variables: object, caller = audit.admin) =>
  (await caller.query(LIST, { workspaceId: audit.workspaceId, ...variables })).auditEvents;

test('the chain of a workspace is read latest first, or from its beginning', async () => {
  const { nodes, totalCount } = await list({});
  expect(namesOf(nodes)).toEqual(['other', 'progress', 'completed', 'updated', 'created']);
  expect(nodes.map(({ sequence }: { sequence: number }) => sequence)).toEqual([5, 4, 3, 2, 1]);
  expect(totalCount).toBe(5);
  expect(namesOf((await list({ orderBy: 'ASC', first: 2 })).nodes)).toEqual(['created', 'updated']);
});

const CASES: [string, () => object, Name[]][] = [
  [
    'types',
    () => ({ types: ['tasks.task-completed.v1', 'goals.goal-updated.v1'] }),
    ['progress', 'completed'],
  ],
  ['a subject', () => ({ subjectId: boat }), ['progress']],
  ['a task', () => ({ taskId: splice }), ['completed', 'updated', 'created']],
  [
    'a goal and its tasks',
    () => ({ goalId: boat }),
    ['progress', 'completed', 'updated', 'created'],
  ],
  ['a person', () => ({ actorId: ada, taskId: splice }), ['completed', 'created']],
  ['the system', () => ({ actorKind: 'SYSTEM' }), ['progress']],
  [
    'one request',
    () => ({ correlationId: events.completed.correlationid }),
    ['progress', 'completed'],
  ],
  [
    'a span of time',
    () => ({ occurredAt: { gte: '2026-11-02T00:00:00.000Z', lt: '2026-11-03T00:00:00.000Z' } }),
    ['updated'],
  ],
  ['an id that is none', () => ({ taskId: 'mine' }), []],
];

test.each(CASES)('a filter finds what concerns %s', async (_name, filter, expected) => {
  expect(namesOf((await list({ filter: filter() })).nodes)).toEqual(expected);
});

test('pages follow each other while the chain grows', async () => {
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const make = () => audit.taskEvent(undefined, { workspaceId });
  await audit.deliver(make(), make(), make(), make());
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const { nodes, pageInfo } = await list({ workspaceId, first: 3, after }, admin);
    seen.push(...nodes.map(({ sequence }: { sequence: number }) => sequence));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    await audit.deliver(make());
  } while (after);
  expect(seen).toEqual([4, 3, 2, 1]);
});

test('a cursor belongs to its filter and order, and a page has a size', async () => {
  const { pageInfo } = await list({ first: 1 });
  const wrong = list({ first: 1, after: pageInfo.endCursor, filter: { actorId: ada } });
  await expect(wrong).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  await expect(list({ first: 101 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test.each(['MEMBER', 'VIEWER'] as const)(
  'a %s may not read the chain, whatever else they administer',
  async (role) => {
    const plain = await audit.as({ workspaces: { [audit.workspaceId]: role } });
    const elsewhere = await audit.as({
      workspaces: { [audit.workspaceId]: role, [newId()]: 'ADMIN' },
    });
    await expect(list({}, plain)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await list({}, elsewhere)).toBeNull();
    expect(await elsewhere.query(ONE, { id: events.created.id })).toEqual({ auditEvent: null });
  },
);

test('a stranger finds neither the chain nor an event of it', async () => {
  const stranger = await audit.as({ workspaces: { [newId()]: 'ADMIN' } });
  expect(await list({}, stranger)).toBeNull();
  expect(await stranger.query(ONE, { id: events.created.id })).toEqual({ auditEvent: null });
  expect(await stranger.query(ONE, { id: 'none' })).toEqual({ auditEvent: null });
  const { errors } = await audit.anonymous().execute(ONE, { id: events.created.id });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('what concerns a user and no workspace is read by that user alone', async () => {
  const { userId } = audit.admin.identity;
  const signedIn = {
    ...audit.taskEvent(undefined, { workspaceId: userId, actorId: userId }),
    type: 'accounts.signed-in.v1',
    aggregatetype: 'session',
  };
  await audit.deliver(signedIn);
  expect((await list({ workspaceId: userId })).nodes).toEqual([{ id: signedIn.id, sequence: 1 }]);
  const colleague = await audit.as({ workspaces: { [audit.workspaceId]: 'ADMIN' } });
  expect(await list({ workspaceId: userId }, colleague)).toBeNull();
  expect(await colleague.query(ONE, { id: signedIn.id })).toEqual({ auditEvent: null });
});

const ACTIVITY = /* GraphQL */ `
  query ($representations: [_Any!]!, $types: [String!], $first: Int, $after: String) {
    _entities(representations: $representations) {
      ... on Task { activity(types: $types, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }
      ... on Goal { activity(types: $types, first: $first, after: $after) { nodes { id } totalCount } }
    }
  }
`;
const task = { __typename: 'Task', id: splice };
const goal = { __typename: 'Goal', id: boat };

test('any member sees what happened to a task and to a goal, latest first', async () => {
  const viewer = await audit.as({ workspaces: { [audit.workspaceId]: 'VIEWER' } });
  const { _entities } = await viewer.query(ACTIVITY, {
    representations: [task, goal, { __typename: 'Task', id: newId() }],
  });
  expect(
    _entities.map(({ activity }: { activity: { nodes: [] } }) => namesOf(activity.nodes)),
  ).toEqual([['completed', 'updated', 'created'], ['progress'], []]);
  expect(_entities[0].activity.totalCount).toBe(3);
});

test('activity is filtered by type and read page by page', async () => {
  const read = async (variables: object) =>
    (await audit.admin.query(ACTIVITY, { representations: [task], ...variables }))._entities[0]
      .activity;
  expect(namesOf((await read({ types: ['tasks.task-updated.v1'] })).nodes)).toEqual(['updated']);
  const first = await read({ first: 2 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await read({ first: 2, after: first.pageInfo.endCursor });
  expect(namesOf([...first.nodes, ...second.nodes])).toEqual(['completed', 'updated', 'created']);
});

test('who is not of the workspace sees no activity', async () => {
  const stranger = await audit.as({ workspaces: { [newId()]: 'ADMIN' } });
  const { _entities } = await stranger.query(ACTIVITY, { representations: [task, goal] });
  expect(_entities).toMatchObject([
    { activity: { nodes: [], totalCount: 0 } },
    { activity: { nodes: [], totalCount: 0 } },
  ]);
});

const DASHBOARD = /* GraphQL */ `
  query ($of: [_Any!]!, $first: Int! = 20, $after: String) {
    _entities(representations: $of) {
      ... on Dashboard {
        activity(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }
      }
    }
  }
`;

test('the dashboard shows what happened to goals and tasks, to every member, page by page', async () => {
  const workspaceId = newId();
  const viewer = await audit.as({ workspaces: { [workspaceId]: 'VIEWER' } });
  const of = [{ __typename: 'Dashboard', id: workspaceId }];
  const make = [
    audit.taskEvent(undefined, { workspaceId }),
    audit.goalEvent(undefined, { workspaceId }),
    { ...audit.taskEvent(undefined, { workspaceId }), aggregatetype: 'membership' },
    audit.taskEvent(TaskCompleted, { workspaceId }),
  ];
  await audit.deliver(...make);
  const read = async (variables: object, caller = viewer) =>
    (await caller.query(DASHBOARD, { of, ...variables }))._entities[0].activity;
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
  const first = await read({ first: 2 });
  expect(ids(first)).toEqual([make[3]?.id, make[1]?.id]);
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(ids(await read({ first: 2, after: first.pageInfo.endCursor }))).toEqual([make[0]?.id]);
  const stranger = await audit.as({ workspaces: { [newId()]: 'ADMIN' } });
  expect((await read({}, stranger)).nodes).toEqual([]);
});
