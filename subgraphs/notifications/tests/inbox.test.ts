import { newId } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID, $filter: NotificationFilter, $first: Int, $after: String) {
    notifications(workspaceId: $workspaceId, filter: $filter, first: $first, after: $after) {
      nodes { id title }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
    unreadCount(workspaceId: $workspaceId)
  }
`;
const MARK = /* GraphQL */ `
  mutation ($input: MarkNotificationsInput!) {
    markNotifications(input: $input) {
      notifications { id readAt archivedAt }
      unreadCount
      cursor
      errors { __typename code path }
      clientMutationId
    }
  }
`;

let notifications: TestNotifications;
beforeAll(async () => {
  notifications = await startNotifications();
});
afterAll(() => notifications[Symbol.asyncDispose]());

type Listed = { id: string; title: string };

const listOf = async (caller: TestCaller, variables: object = {}) =>
  (await caller.query(LIST, { ...variables })).notifications;
const titles = async (caller: TestCaller, variables: object = {}) =>
  (await listOf(caller, variables)).nodes.map(({ title }: Listed) => title.split(': ')[1]);
const mark = async (caller: TestCaller, input: object) =>
  (await caller.query(MARK, { input })).markNotifications;

/** A member with a notification of each title, the last one newest. */
async function told(...names: string[]) {
  const caller = await notifications.member();
  for (const title of names)
    await notifications.deliver(notifications.given([caller.identity.userId], { title }));
  const { nodes } = await listOf(caller);
  const byTitle = new Map<string, string>(
    nodes.map(({ id, title }: Listed) => [title.split(': ')[1], id]),
  );
  return { caller, id: (name: string) => byTitle.get(name) as string };
}

test('the latest comes first, page by page, while more arrive', async () => {
  const { caller } = await told('one', 'two', 'three');
  const { nodes, pageInfo, totalCount } = await listOf(caller, { first: 2 });
  expect(nodes.map(({ title }: Listed) => title)).toEqual([
    'Assigned to you: three',
    'Assigned to you: two',
  ]);
  expect(totalCount).toBe(3);
  await notifications.deliver(notifications.given([caller.identity.userId], { title: 'four' }));
  expect(await titles(caller, { first: 2, after: pageInfo.endCursor })).toEqual(['one']);
  // A page goes on where the last one ended, even if the caller joins a workspace meanwhile.
  const { userId, workspaces } = caller.identity;
  const joined = await notifications.as({
    userId,
    workspaces: { ...workspaces, [newId()]: 'ADMIN' },
  });
  expect(await titles(joined, { first: 2, after: pageInfo.endCursor })).toEqual(['one']);
  await expect(
    listOf(caller, { after: pageInfo.endCursor, filter: { isUnread: true } }),
  ).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});

test('a filter finds what is unread, archived, of a topic, about a task or goal, or of a day', async () => {
  const { caller, id } = await told('read', 'archived', 'new');
  const { userId } = caller.identity;
  const goal = notifications.progressed(userId);
  const task = notifications.given([userId], { title: 'sewn', goalId: goal.subject });
  await notifications.deliver(goal, task);
  await mark(caller, { ids: [id('read')], read: true });
  await mark(caller, { ids: [id('archived')], archived: true });
  const found = (filter: object) => titles(caller, { filter });
  expect(await found({})).toEqual(['sewn', 'Build the boat', 'new', 'read']);
  expect(await found({ isArchived: true })).toEqual(['archived']);
  expect(await found({ isArchived: false, isUnread: false })).toEqual(['read']);
  expect(await found({ isUnread: true, topics: ['ASSIGNED'] })).toEqual(['sewn', 'new']);
  expect(await found({ topics: ['GOAL_CHANGED'] })).toEqual(['Build the boat']);
  expect(await found({ taskId: task.subject })).toEqual(['sewn']);
  expect(await found({ goalId: goal.subject })).toEqual(['sewn', 'Build the boat']);
  expect(await found({ taskId: 'mine' })).toEqual([]);
  expect(await found({ createdAt: { gt: '2100-01-01T00:00:00.000Z' } })).toEqual([]);
  expect(await found({ createdAt: { within: '-PT1H' }, isUnread: false })).toEqual(['read']);
});

test('reading and archiving count, and both can be taken back', async () => {
  const { caller, id } = await told('one', 'two', 'three');
  const read = await mark(caller, {
    ids: [id('one'), id('two')],
    read: true,
    meta: { clientMutationId: 'echo' },
  });
  expect(read).toMatchObject({
    notifications: [
      { id: id('one'), readAt: expect.any(String), archivedAt: null },
      { id: id('two'), readAt: expect.any(String), archivedAt: null },
    ].reverse(),
    unreadCount: 1,
    cursor: null,
    errors: [],
    clientMutationId: 'echo',
  });
  expect((await mark(caller, { ids: [id('three')], archived: true })).unreadCount).toBe(0);
  expect(await titles(caller)).toEqual(['two', 'one']);
  const back = await mark(caller, { ids: [id('three')], archived: false, read: false });
  expect(back).toMatchObject({
    notifications: [{ readAt: null, archivedAt: null }],
    unreadCount: 1,
  });
});

test('marking twice is marking once: the first time is kept, and no event tells of it', async () => {
  const { caller, id } = await told('one');
  const published = (await notifications.published()).length;
  const first = await mark(caller, { ids: [id('one')], read: true });
  expect(await mark(caller, { ids: [id('one'), id('one')], read: true })).toEqual(first);
  const keyed = { ids: [id('one')], read: false, meta: { idempotencyKey: newId() } };
  expect(await mark(caller, keyed)).toEqual(await mark(caller, keyed));
  const other = await mark(caller, { ...keyed, read: true });
  expect(other.errors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  await notifications.settle();
  expect(await notifications.published()).toHaveLength(published);
});

test('all that had arrived at a cursor are marked, and what came after is left alone', async () => {
  const { caller, id } = await told('one', 'two', 'three', 'four');
  await mark(caller, { ids: [id('one')], read: true });
  const [row] = await notifications.database.query<{ cursor: string }>(
    `select rtrim(translate(encode(decode(replace(sent_event_id::text, '-', ''), 'hex'), 'base64'), '+/', '-_'), '=') as cursor
     from notifications.notification where id = $1`,
    [id('three')],
  );
  const marked = await mark(caller, { upTo: row?.cursor, read: true });
  expect(marked).toMatchObject({ unreadCount: 1, errors: [] });
  expect(marked.notifications.map((one: Listed) => one.id)).toEqual([id('three'), id('two')]);
  expect(await titles(caller, { filter: { isUnread: true } })).toEqual(['four']);
  const archived = await mark(caller, { upTo: row?.cursor, archived: true });
  expect(archived.notifications).toHaveLength(3);
  const other = await notifications.member();
  expect((await mark(other, { upTo: row?.cursor, read: true })).errors).toMatchObject([
    { __typename: 'NotFoundError', path: ['upTo'] },
  ]);
});

const some = newId();
test.each([
  ['neither ids nor a cursor', { read: true }, 'INVALID_INPUT', []],
  [
    'both ids and a cursor',
    { ids: [some], upTo: 'AaIF56vBcuqEVHm59hbkgg', read: true },
    'INVALID_INPUT',
    [],
  ],
  ['nothing to be done', { ids: [some], read: null }, 'INVALID_INPUT', []],
  ['an unknown id', { ids: [some], read: true }, 'NOT_FOUND', ['ids', '0']],
  ['an id that is none', { ids: ['mine'], read: true }, 'NOT_FOUND', ['ids', '0']],
  [
    'too many ids',
    { ids: Array.from({ length: 101 }, () => some), read: true },
    'LIMIT_EXCEEDED',
    ['ids'],
  ],
  ['an unknown cursor', { upTo: 'AaIF56vBcuqEVHm59hbkgg', read: true }, 'NOT_FOUND', ['upTo']],
])('marking with %s is refused', async (_name, input, code, path) => {
  const answer = await mark(notifications.ada, input);
  expect(answer).toMatchObject({
    notifications: [],
    unreadCount: null,
    errors: [{ code, path }],
  });
});

test('one unknown id among others leaves all of them as they are', async () => {
  const { caller, id } = await told('one');
  const { errors } = await mark(caller, { ids: [id('one'), newId()], read: true });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['ids', '1'] }]);
  expect((await caller.query(LIST)).unreadCount).toBe(1);
});

test('nobody sees or marks what was told to another member, be it an ADMIN', async () => {
  const { id } = await told('private');
  const admin = await notifications.as({ workspaces: { [notifications.workspaceId]: 'ADMIN' } });
  expect(await titles(admin)).toEqual([]);
  expect((await mark(admin, { ids: [id('private')], read: true })).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});

test('what was told in a workspace is out of sight for who has left it', async () => {
  const { caller, id } = await told('once');
  const { userId } = caller.identity;
  const gone = await notifications.as({ userId, workspaces: { [newId()]: 'MEMBER' } });
  expect(await gone.query(LIST)).toMatchObject({ notifications: { nodes: [] }, unreadCount: 0 });
  expect((await mark(gone, { ids: [id('once')], read: true })).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  expect(await gone.query(LIST, { workspaceId: notifications.workspaceId })).toEqual({
    notifications: null,
    unreadCount: null,
  });
});

test('a list and a count may be those of one workspace', async () => {
  const { caller } = await told('here');
  const { userId } = caller.identity;
  const elsewhere = newId();
  await notifications.deliver(
    notifications.joined(userId, { workspaceId: elsewhere }),
    notifications.given([userId], { title: 'there', workspaceId: elsewhere }),
  );
  const both = await notifications.as({
    userId,
    workspaces: { [notifications.workspaceId]: 'MEMBER', [elsewhere]: 'MEMBER' },
  });
  expect(await titles(both)).toEqual(['there', 'here']);
  expect(await both.query(LIST, { workspaceId: elsewhere })).toMatchObject({
    notifications: { nodes: [{ title: 'Assigned to you: there' }] },
    unreadCount: 1,
  });
});

test('without a caller nothing is answered', async () => {
  for (const [document, variables] of [
    [LIST, {}],
    [MARK, { input: { ids: [], read: true } }],
  ] as const) {
    const { errors } = await notifications.anonymous().execute(document, variables);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
  }
});
