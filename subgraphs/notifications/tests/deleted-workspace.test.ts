import { WorkspaceDeleted } from '@trellis/accounts/events';
import { newId, toCursor } from '@trellis/kernel/ids';
import { eventOf, type TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const LIST = /* GraphQL */ `
  query ($id: ID) { notifications(workspaceId: $id) { nodes { workspaceId } } unreadCount(workspaceId: $id) }
`;
const MARK = /* GraphQL */ `
  mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { errors { code } } }
`;
const WATCH = /* GraphQL */ `
  subscription ($after: ChangeCursor) {
    notificationReceived(after: $after) { ... on NotificationChange { notification { workspaceId } } }
  }
`;
const [lost, kept] = [newId(), newId()];

let notifications: TestNotifications;
let ada: TestCaller;
beforeAll(async () => {
  notifications = await startNotifications();
  ada = await notifications.as({ workspaces: { [lost]: 'MEMBER', [kept]: 'MEMBER' } });
  for (const workspaceId of [lost, kept])
    await notifications.deliver(notifications.joined(ada.identity.userId, { workspaceId }));
  await give(kept);
  await give(lost);
  await notifications.deliver(
    eventOf(WorkspaceDeleted, {
      subject: lost,
      workspaceId: lost,
      data: { name: 'Harbour', slug: 'harbour' },
    }),
  );
});
afterAll(() => notifications[Symbol.asyncDispose]());

const give = (workspaceId: string) =>
  notifications.deliver(notifications.given([ada.identity.userId], { workspaceId }));
const rowsOf = (workspaceId: string) =>
  notifications.database.query<{ id: string; sent: string }>(
    `select id, sent_event_id as sent from notifications.notification where workspace_id = $1`,
    [workspaceId],
  );

test('what was told in a deleted workspace is hidden, and the rest is not', async () => {
  expect(await ada.query(LIST)).toEqual({
    notifications: { nodes: [{ workspaceId: kept }] },
    unreadCount: 1,
  });
});

test('whoever asks for a deleted workspace gets null, like a stranger', async () => {
  expect(await ada.query(LIST, { id: lost })).toEqual({ notifications: null, unreadCount: null });
});

test('what is hidden cannot be marked', async () => {
  const [row] = await rowsOf(lost);
  const { markNotifications } = await ada.query(MARK, { input: { ids: [row?.id], read: true } });
  expect(markNotifications.errors).toEqual([{ code: 'NOT_FOUND' }]);
});

test('no more is told there, though word of it comes late', async () => {
  await give(lost);
  expect(await rowsOf(lost)).toHaveLength(1);
});

test('who catches up live does not get what is hidden', async () => {
  const [first] = await rowsOf(kept);
  const received = await ada.subscribe(WATCH, { after: toCursor(first?.sent as string) });
  const next = received.next();
  await give(kept);
  expect((await next).value?.data.notificationReceived).toEqual({
    notification: { workspaceId: kept },
  });
  await received.return();
});
