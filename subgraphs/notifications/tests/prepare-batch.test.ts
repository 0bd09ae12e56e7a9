import { MemberRemoved, WorkspaceDeleted } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import { eventOf, type TestCaller } from '@trellis/kernel/testing/test-subgraph';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareBatch } from '../delivering/prepare-batch.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { startTelling, type Telling } from './telling.ts';

const MARK = /* GraphQL */ `
  mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { errors { code } } }
`;
const MUTE = `mutation ($input: MuteInput!) { mute(input: $input) { errors { code } } }`;
const RUN = '2026-11-25T13:00:00Z';

let telling: Telling;
let ada: TestCaller;
const taskIds = [newId(), newId()];
beforeAll(async () => {
  telling = await startTelling();
});
afterAll(() => telling[Symbol.asyncDispose]());

/** Somebody who is to get a digest of two comments at one o'clock. */
beforeEach(async () => {
  telling.at('2026-11-25T12:00:00Z');
  ada = await telling.person({ locale: 'de', timeZone: 'UTC' });
  await comment();
});

async function comment(caller = ada, workspaceId = telling.workspaceId) {
  for (const id of taskIds) {
    const event = telling.commented({ id, watcherIds: [caller.identity.userId] });
    await telling.deliver({ ...event, workspaceid: workspaceId });
  }
}

async function prepare({ caller = ada, now = RUN } = {}) {
  const ids = (await telling.planned(caller)).map(({ id }) => id);
  const kysely = telling.service.database.kysely as unknown as Kysely<NotificationsDatabase>;
  return { ids, ...(await prepareBatch(kysely, ids, new Date(now))) };
}

async function mark(what: object) {
  const { notifications } = await ada.query('{ notifications { nodes { id taskId } } }');
  const first = notifications.nodes.find(({ taskId }: { taskId: string }) => taskId === taskIds[0]);
  await ada.query(MARK, { input: { ids: [first.id], ...what } });
}

test('what is still worth saying is one message, in the language of the recipient', async () => {
  const { ids, message, deliveryIds, canceled, deferred } = await prepare();
  expect({ deliveryIds, canceled, deferred }).toEqual({
    deliveryIds: ids,
    canceled: [],
    deferred: [],
  });
  expect(message).toMatchObject({
    id: ids[0],
    recipient: {
      userId: ada.identity.userId,
      displayName: 'Ada',
      email: 'ada@example.com',
      timeZone: 'UTC',
      locale: 'de',
    },
    isDigest: true,
    notifications: taskIds.map((taskId) => ({
      topic: 'COMMENTED',
      title: 'Neuer Kommentar: Splice the rope',
      taskId,
    })),
  });
});

test.each([{ read: true }, { archived: true }])(
  'of a digest, what was marked as %j is left out',
  async (what) => {
    await mark(what);
    const { ids, message, deliveryIds, canceled } = await prepare();
    expect(message?.notifications).toHaveLength(1);
    expect(deliveryIds).toEqual([ids[1]]);
    expect(canceled).toEqual([{ id: ids[0], reason: 'Already read.' }]);
  },
);

test('with nothing unread there is no digest', async () => {
  const { notifications } = await ada.query('{ notifications { nodes { id } } }');
  const all = notifications.nodes.map(({ id }: { id: string }) => id);
  await ada.query(MARK, { input: { ids: all, read: true } });
  expect(await prepare()).toMatchObject({ message: null, deliveryIds: [], canceled: [{}, {}] });
});

test('what is put off waits until it comes back', async () => {
  await mark({ snoozedUntil: '2026-11-27T09:00:00Z' });
  const { ids, deliveryIds, deferred } = await prepare();
  expect(deliveryIds).toEqual([ids[1]]);
  expect(deferred).toEqual([{ id: ids[0], until: new Date('2026-11-27T09:00:00Z') }]);
  expect(await prepare({ now: '2026-11-27T09:00:00Z' })).toMatchObject({ deliveryIds: ids });
});

test('quiet hours that have begun meanwhile hold it back', async () => {
  const window = { days: ['WE'], start: '12:30', end: '14:15' };
  await telling.set(ada, { quietHours: [window] });
  const { ids, message, deferred } = await prepare();
  expect(message).toBeNull();
  const until = new Date('2026-11-25T14:15:00Z');
  expect(deferred).toEqual(ids.map((id) => ({ id, until })));
  expect((await prepare({ now: '2026-11-25T14:15:00Z' })).deliveryIds).toEqual(ids);
});

test('what is no longer wanted, or muted, is canceled', async () => {
  await ada.query(MUTE, { input: { taskId: taskIds[1] } });
  expect(await prepare()).toMatchObject({
    message: { notifications: [{ taskId: taskIds[0] }] },
    canceled: [{ reason: 'The recipient has muted this.' }],
  });
  const rules = [{ topic: 'COMMENTED', channel: 'EMAIL', frequency: 'OFF' }];
  await telling.set(ada, { rules });
  expect(await prepare()).toMatchObject({
    message: null,
    canceled: [
      { reason: 'The recipient does not want this any more.' },
      { reason: 'The recipient has muted this.' },
    ],
  });
});

test('who has left the workspace gets nothing from there', async () => {
  const { userId } = ada.identity;
  const { workspaceId } = telling;
  const data = { userId, role: 'MEMBER' as const };
  await telling.deliver(eventOf(MemberRemoved, { subject: newId(), workspaceId, data }));
  const { canceled } = await prepare();
  expect(canceled.map(({ reason }) => reason)).toEqual([
    'The recipient is no longer a member.',
    'The recipient is no longer a member.',
  ]);
});

test('of a deleted workspace nobody hears any more', async () => {
  const workspaceId = newId();
  const grace = await telling.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  await telling.deliver(telling.joined(grace.identity.userId, { workspaceId }));
  await comment(grace, workspaceId);
  expect(await prepare({ caller: grace })).toMatchObject({ canceled: [] });
  const data = { name: 'Harbour', slug: 'harbour' };
  await telling.deliver(eventOf(WorkspaceDeleted, { subject: workspaceId, workspaceId, data }));
  const { message, canceled } = await prepare({ caller: grace });
  expect(message).toBeNull();
  expect(new Set(canceled.map(({ reason }) => reason))).toEqual(
    new Set(['The workspace was deleted.']),
  );
});

test('without an address there is no mail', async () => {
  await telling.database.query('update notifications.person set email = null where user_id = $1', [
    ada.identity.userId,
  ]);
  expect(await prepare()).toMatchObject({
    message: null,
    canceled: [{ reason: 'No address is known.' }, { reason: 'No address is known.' }],
  });
});

test('what was canceled since it was claimed is left as it is, and what is gone is canceled', async () => {
  await telling.database.query(
    `update notifications.delivery set status = 'CANCELED', due_at = null where recipient_id = $1`,
    [ada.identity.userId],
  );
  expect(await prepare()).toMatchObject({ message: null, canceled: [], deferred: [] });
  const kysely = telling.service.database.kysely as unknown as Kysely<NotificationsDatabase>;
  const lost = newId();
  expect(await prepareBatch(kysely, [lost], new Date(RUN))).toEqual({
    message: null,
    deliveryIds: [],
    canceled: [{ id: lost, reason: 'The notification is gone.' }],
    deferred: [],
  });
});
