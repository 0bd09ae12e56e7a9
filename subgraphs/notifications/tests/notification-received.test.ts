import { newId, toCursor } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { describe, expect, inject, test } from 'vitest';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const WATCH = /* GraphQL */ `
  subscription ($after: ChangeCursor) {
    notificationReceived(after: $after) {
      __typename
      ... on NotificationChange { cursor eventId notificationId unreadCount notification { id title } }
      ... on ResyncRequired { reason earliest latest }
    }
  }
`;
const MARK = `mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { unreadCount } }`;

const give = (notifications: TestNotifications, to: TestCaller, title: string) =>
  notifications.deliver(notifications.given([to.identity.userId], { title }));
const cursors = async (notifications: TestNotifications, { identity }: TestCaller) =>
  (
    await notifications.database.query<{ id: string }>(
      'select id from notifications.outbox where stream_id = $1 order by position',
      [identity.userId],
    )
  ).map(({ id }) => toCursor(id));

/** A subscription that has begun for sure: what is given from now on arrives live. */
async function watchLive(notifications: TestNotifications, caller: TestCaller) {
  await give(notifications, caller, 'known');
  await give(notifications, caller, 'next');
  const [after] = await cursors(notifications, caller);
  const received = await caller.subscribe(WATCH, { after });
  const { value } = await received.next();
  expect(value?.data.notificationReceived.notification.title).toBe('Assigned to you: next');
  return received;
}

describe.each([
  ['the feed of one process', () => ({})],
  ['the feed over Redis', () => ({ redisUrl: inject('redisUrl') })],
])('notifications over %s', (_name, feed) => {
  test('arrive live with the number of unread ones, and the cursor marks all up to there', async () => {
    await using notifications = await startNotifications(feed());
    const { ada } = notifications;
    const received = await watchLive(notifications, ada);
    const first = received.next();
    await give(notifications, ada, 'live');
    const change = (await first).value?.data.notificationReceived;
    const { eventId, notificationId } = change;
    expect(change).toEqual({
      __typename: 'NotificationChange',
      cursor: toCursor(eventId),
      eventId,
      notificationId,
      unreadCount: 3,
      notification: { id: notificationId, title: 'Assigned to you: live' },
    });
    expect(await ada.query(MARK, { input: { upTo: change.cursor, read: true } })).toEqual({
      markNotifications: { unreadCount: 0 },
    });
    await received.return();
  });

  test('are replayed after a cursor and then go on live, without a gap', async () => {
    await using notifications = await startNotifications(feed());
    const { ada } = notifications;
    for (const title of ['known', 'missed 1', 'missed 2']) await give(notifications, ada, title);
    const [after] = await cursors(notifications, ada);
    const received = await ada.subscribe(WATCH, { after });
    const titles: string[] = [];
    for (let live = 0; titles.length < 4; ) {
      const { value } = await received.next();
      titles.push(value?.data.notificationReceived.notification.title.split(': ')[1]);
      if (titles.length >= 2 && live < 2) await give(notifications, ada, `live ${++live}`);
    }
    expect(titles).toEqual(['missed 1', 'missed 2', 'live 1', 'live 2']);
    await received.return();
  });

  test('of other people, and of workspaces one is not in, do not arrive', async () => {
    await using notifications = await startNotifications(feed());
    const { ada } = notifications;
    const { userId } = ada.identity;
    const left = newId();
    const grace = await notifications.member();
    const received = await watchLive(notifications, ada);
    const first = received.next();
    await notifications.deliver(
      notifications.joined(userId, { workspaceId: left }),
      notifications.given([userId], { workspaceId: left }),
      notifications.given([grace.identity.userId]),
      notifications.given([userId], { title: 'mine' }),
    );
    expect((await first).value?.data.notificationReceived.notification.title).toBe(
      'Assigned to you: mine',
    );
    await received.return();
  });
});

test('a cursor of somebody else asks for a new reading, then goes on live', async () => {
  await using notifications = await startNotifications();
  const { ada } = notifications;
  const grace = await notifications.member();
  await give(notifications, grace, 'hers');
  await give(notifications, ada, 'mine');
  const [after] = await cursors(notifications, grace);
  const [own] = await cursors(notifications, ada);
  const received = await ada.subscribe(WATCH, { after });
  expect((await received.next()).value?.data.notificationReceived).toMatchObject({
    __typename: 'ResyncRequired',
    earliest: own,
    latest: own,
  });
  const next = received.next();
  await give(notifications, ada, 'after that');
  expect((await next).value?.data.notificationReceived.notification.title).toBe(
    'Assigned to you: after that',
  );
  await received.return();
});

test('without a caller nobody can subscribe', async () => {
  await using notifications = await startNotifications();
  await expect(notifications.anonymous().subscribe(WATCH)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});
