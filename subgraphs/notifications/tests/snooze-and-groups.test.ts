import { newId } from '@trellis/kernel/ids';
import { statementsDuring } from '@trellis/kernel/testing/count-statements';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTelling, type Telling } from './telling.ts';

const LIST = /* GraphQL */ `
  query ($filter: NotificationFilter) {
    notifications(filter: $filter) { nodes { id topic readAt snoozedUntil groupKey groupCount taskId } }
    unreadCount
  }
`;
const MARK = /* GraphQL */ `
  mutation ($input: MarkNotificationsInput!) {
    markNotifications(input: $input) {
      notifications { id readAt archivedAt snoozedUntil } unreadCount errors { code path }
    }
  }
`;
const ENTITIES = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Reminder { deliveries { channel status notificationId } }
      ... on Dashboard { unreadNotifications }
    }
  }
`;

let telling: Telling;
let ada: TestCaller;
beforeAll(async () => {
  telling = await startTelling();
});
afterAll(() => telling[Symbol.asyncDispose]());
beforeEach(async () => {
  telling.at('2026-11-25T12:00:00Z');
  ada = await telling.person();
});

const list = (filter: object = {}) => ada.query(LIST, { filter });
const mark = async (input: object) => (await ada.query(MARK, { input })).markNotifications;
const comment = (id = newId()) =>
  telling.deliver(telling.commented({ id, watcherIds: [ada.identity.userId] }));
async function onlyId(): Promise<string> {
  await comment();
  return (await list()).notifications.nodes[0].id;
}

test('what is put off leaves list and count, and comes back unread when its time has come', async () => {
  const id = await onlyId();
  await mark({ ids: [id], read: true });
  const snoozedUntil = '2026-11-25T15:00:00.000Z';
  expect(await mark({ ids: [id], snoozedUntil })).toEqual({
    notifications: [{ id, readAt: null, archivedAt: null, snoozedUntil }],
    unreadCount: 0,
    errors: [],
  });
  expect(await list()).toEqual({ notifications: { nodes: [] }, unreadCount: 0 });
  expect((await list({ isSnoozed: true })).notifications.nodes).toMatchObject([{ id }]);
  telling.at('2026-11-25T15:00:00Z');
  expect(await list()).toMatchObject({
    notifications: { nodes: [{ id, readAt: null, snoozedUntil }] },
    unreadCount: 1,
  });
  expect((await list({ isSnoozed: true })).notifications.nodes).toEqual([]);
});

test('null wakes what was put off', async () => {
  const id = await onlyId();
  await mark({ ids: [id], snoozedUntil: '2026-12-24T00:00:00Z' });
  expect(await mark({ ids: [id], snoozedUntil: null })).toMatchObject({
    notifications: [{ id, snoozedUntil: null }],
    unreadCount: 1,
  });
});

test('all up to a cursor can be put off', async () => {
  await comment();
  await comment();
  const [last] = await telling.database.query<{ cursor: string }>(
    `select rtrim(translate(encode(decode(replace(sent_event_id::text, '-', ''), 'hex'), 'base64'), '+/', '-_'), '=') as cursor
     from notifications.notification where recipient_id = $1 order by created_at desc, id desc limit 1`,
    [ada.identity.userId],
  );
  const input = { upTo: last?.cursor, snoozedUntil: '2026-12-24T00:00:00Z' };
  expect((await mark(input)).notifications).toHaveLength(2);
  expect((await mark(input)).notifications).toHaveLength(0);
});

test.each(['2026-11-25T12:00:00Z', '2020-01-01T00:00:00Z'])(
  'nothing can be put off until %s, which is past',
  async (snoozedUntil) => {
    const id = await onlyId();
    expect(await mark({ ids: [id], snoozedUntil })).toMatchObject({
      notifications: [],
      errors: [{ code: 'INVALID_INPUT', path: ['snoozedUntil'] }],
    });
  },
);

test('what is about one task is one group, which counts what is unread', async () => {
  const taskId = newId();
  await comment(taskId);
  telling.at('2026-11-25T12:01:00Z');
  await comment(taskId);
  telling.at('2026-11-25T12:02:00Z');
  await telling.deliver(telling.reminded(ada.identity.userId, { taskId }));
  telling.at('2026-11-25T12:03:00Z');
  await comment();
  const groups = async () =>
    (await list()).notifications.nodes.map(
      ({ groupKey, groupCount }: { groupKey: string; groupCount: number }) =>
        groupKey === `task:${taskId}` ? groupCount : `other ${groupCount}`,
    );
  expect(await groups()).toEqual(['other 1', 3, 3, 3]);
  const [, reminder, first] = (await list()).notifications.nodes;
  await mark({ ids: [reminder.id], read: true });
  expect(await groups()).toEqual(['other 1', 2, 2, 2]);
  await mark({ ids: [first.id], snoozedUntil: '2026-12-24T00:00:00Z' });
  expect(await groups()).toEqual(['other 1', 1, 1]);
});

test('groups and deliveries cost the same for one notification and for many', async () => {
  const read = '{ notifications { nodes { groupCount deliveries { channel status eventId } } } }';
  await comment();
  const one = await statementsDuring(() => ada.query(read));
  for (let more = 0; more < 9; more += 1) await comment();
  const ten = await statementsDuring(async () => {
    const { notifications } = await ada.query(read);
    expect(notifications.nodes).toHaveLength(10);
    for (const { deliveries } of notifications.nodes)
      expect(deliveries).toMatchObject([{ channel: 'IN_APP' }, { channel: 'EMAIL' }]);
  });
  expect(ten.length).toBe(one.length);
});

test('where a reminder went is shown to whom it was for and to ADMINs, and to nobody else', async () => {
  const { workspaceId } = telling;
  const [fired, waiting] = [newId(), newId()];
  await telling.deliver(telling.reminded(ada.identity.userId, { subject: fired }));
  const of = [fired, waiting].map((id) => ({ __typename: 'Reminder', id }));
  const seenBy = async (caller: TestCaller) =>
    (await caller.query(ENTITIES, { of }))._entities.map(
      ({ deliveries }: { deliveries: { channel: string }[] | null }) =>
        deliveries?.map(({ channel }) => channel) ?? null,
    );
  const all = [['IN_APP', 'EMAIL'], []];
  expect(await seenBy(ada)).toEqual(all);
  expect(await seenBy(await telling.as({ workspaces: { [workspaceId]: 'ADMIN' } }))).toEqual(all);
  expect(await seenBy(await telling.member())).toEqual([null, []]);
  expect(await seenBy(await telling.as({ workspaces: { [newId()]: 'ADMIN' } }))).toEqual([
    null,
    [],
  ]);
  const { notifications } = await ada.query(
    '{ notifications { nodes { reminderId reminder { id } } } }',
  );
  expect(notifications.nodes).toEqual([{ reminderId: fired, reminder: { id: fired } }]);
});

test('a dashboard counts what the caller has not read in its workspace', async () => {
  const { workspaceId } = telling;
  const elsewhere = newId();
  const { userId } = ada.identity;
  await comment();
  await comment();
  await telling.deliver(
    telling.joined(userId, { workspaceId: elsewhere }),
    telling.given([userId], { workspaceId: elsewhere }),
  );
  const both = await telling.as({
    userId,
    workspaces: { [workspaceId]: 'VIEWER', [elsewhere]: 'MEMBER' },
  });
  const of = [workspaceId, elsewhere, newId()].map((id) => ({ __typename: 'Dashboard', id }));
  const { _entities: dashboards } = await both.query(ENTITIES, { of });
  expect(
    dashboards.map(
      ({ unreadNotifications }: { unreadNotifications: number }) => unreadNotifications,
    ),
  ).toEqual([2, 1, null]);
});
