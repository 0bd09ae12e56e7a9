import {
  MemberAdded,
  MemberRemoved,
  MemberRoleChanged,
  UserSignedUp,
  UserUpdated,
  WorkspaceUpdated,
} from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directoryReactions } from '../reactions/directory.ts';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

let notifications: TestNotifications;
beforeAll(async () => {
  notifications = await startNotifications();
});
afterAll(() => notifications[Symbol.asyncDispose]());

const at = (event: EventEnvelope, second: number): EventEnvelope => ({
  ...event,
  time: new Date(Date.UTC(2026, 10, 25, 12, 0, second)).toISOString(),
});
const profile = (userId: string, displayName: string, version: number) => ({
  userId,
  displayName,
  email: `${displayName}@example.com`,
  timeZone: 'Europe/Berlin',
  locale: 'de',
  handle: 'ada',
  version,
});

/** What accounts says of one person, in the order in which it happens. */
function historyOf(userId: string, workspaceId: string): EventEnvelope[] {
  const own = { subject: userId, workspaceId: userId };
  const membership = { subject: newId(), workspaceId };
  const { handle: _, ...person } = profile(userId, 'third', 1);
  return [
    eventOf(UserSignedUp, { ...own, data: profile(userId, 'first', 1) }),
    eventOf(UserUpdated, { ...own, data: profile(userId, 'second', 2) }),
    eventOf(MemberAdded, { ...membership, data: { ...person, role: 'VIEWER' } }),
    eventOf(MemberRoleChanged, { ...membership, data: { userId, role: 'ADMIN' } }),
    eventOf(UserUpdated, { ...own, data: profile(userId, 'last', 3) }),
    eventOf(MemberRemoved, { ...membership, data: { userId, role: 'ADMIN' } }),
    eventOf(MemberAdded, {
      subject: newId(),
      workspaceId,
      data: { ...person, displayName: 'last', email: 'last@example.com', role: 'MEMBER' },
    }),
  ].map(at);
}

const known = (userId: string) =>
  notifications.database.query(
    `select person.display_name as name, email, time_zone as zone, locale, role
     from notifications.person left join notifications.membership using (user_id)
     where user_id = $1`,
    [userId],
  );

test('whatever the order in which word comes, the latest is what is known', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      async (order) => {
        const userId = newId();
        const history = historyOf(userId, newId());
        await notifications.deliver(...order.map((index) => history[index] as EventEnvelope));
        expect(await known(userId)).toEqual([
          {
            name: 'last',
            email: 'last@example.com',
            zone: 'Europe/Berlin',
            locale: 'de',
            role: 'MEMBER',
          },
        ]);
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('to apply it all again changes nothing and tells nobody', async () => {
  const userId = newId();
  const history = historyOf(userId, newId());
  await notifications.deliver(...history);
  const before = await known(userId);
  const told = await notifications.published();
  const byType = new Map(directoryReactions.map((reaction) => [reaction.type, reaction]));
  for (const event of history)
    await notifications.service.database.fork([event.workspaceid]).transactional(async (em) => {
      const nothing = () => {
        throw new Error('a directory says nothing');
      };
      const now = () => new Date();
      await byType.get(event.type)?.run(event, { em, now, append: nothing, afterCommit: nothing });
    });
  expect(await known(userId)).toEqual(before);
  expect(await notifications.published()).toEqual(told);
});

test('people are told in the language of their profile, and by the names that hold then', async () => {
  const { workspaceId } = notifications;
  const ada = await notifications.member();
  const { userId } = ada.identity;
  const actorId = newId();
  await notifications.deliver(
    eventOf(UserUpdated, { subject: userId, workspaceId: userId, data: profile(userId, 'Ada', 2) }),
    eventOf(UserSignedUp, {
      subject: actorId,
      workspaceId: actorId,
      data: profile(actorId, 'Grace', 1),
    }),
    eventOf(WorkspaceUpdated, {
      subject: workspaceId,
      workspaceId,
      data: { name: 'Hafen', slug: 'hafen', timeZone: 'UTC' },
    }),
    notifications.given([userId], { actorId }),
    eventOf(MemberRoleChanged, {
      subject: newId(),
      workspaceId,
      actorId,
      data: { userId, role: 'ADMIN' },
    }),
  );
  const { notifications: told } = await ada.query('{ notifications { nodes { title body } } }');
  expect(told.nodes).toEqual([
    {
      title: 'Deine Rolle in Hafen ist jetzt eine andere',
      body: 'Von Grace · Rolle: Administration',
    },
    { title: 'Dir zugewiesen: Splice the rope', body: 'Von Grace' },
  ]);
});
