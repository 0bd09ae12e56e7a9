import { newId } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { TaskUpdated } from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { noticesOfAssignment } from '../domain/task-notices.ts';
import { createTell } from '../reactions/tell.ts';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const LIST = /* GraphQL */ `
  query {
    notifications {
      nodes { workspaceId topic title body actorId actor { id } taskId task { id } goalId goal { id } eventId readAt archivedAt }
    }
    unreadCount
  }
`;

let notifications: TestNotifications;
beforeAll(async () => {
  notifications = await startNotifications();
});
afterAll(() => notifications[Symbol.asyncDispose]());

const told = async (caller: TestCaller) =>
  (await caller.query(LIST)).notifications.nodes as { title: string }[];
const sentTo = (userId: string) =>
  notifications.database.query<{ payload: object }>(
    'select * from notifications.outbox where stream_id = $1 order by seq',
    [userId],
  );

test('who is given a task hears of it, and audit hears that they did', async () => {
  const [ada, grace] = [await notifications.member(), await notifications.member()];
  const [adaId, actorId] = [ada.identity.userId, grace.identity.userId];
  const goalId = newId();
  const event = notifications.given([adaId], { actorId, goalId });
  await notifications.deliver(event);
  expect(await ada.query(LIST)).toEqual({
    notifications: {
      nodes: [
        {
          workspaceId: notifications.workspaceId,
          topic: 'ASSIGNED',
          title: 'Assigned to you: Splice the rope',
          body: 'By Ada',
          actorId,
          actor: { id: actorId },
          taskId: event.subject,
          task: { id: event.subject },
          goalId,
          goal: { id: goalId },
          eventId: event.id,
          readAt: null,
          archivedAt: null,
        },
      ],
    },
    unreadCount: 1,
  });
  expect(await told(grace)).toEqual([]);
  expect(await sentTo(adaId)).toMatchObject([
    {
      type: 'notifications.notification-sent.v1',
      aggregate_type: 'notification',
      workspace_id: notifications.workspaceId,
      version: 1,
      actor_id: null,
      causation_id: event.id,
      correlation_id: event.correlationid,
      payload: { recipientId: adaId, topic: 'ASSIGNED', taskId: event.subject, goalId },
    },
  ]);
  expect(JSON.stringify(await sentTo(adaId))).not.toContain('Splice');
});

test('who joins the people of a task later hears of it too, the others not again', async () => {
  const [ada, grace] = [await notifications.member(), await notifications.member()];
  const [adaId, graceId] = [ada.identity.userId, grace.identity.userId];
  const created = notifications.given([adaId]);
  const updated = notifications.given([graceId], { definition: TaskUpdated });
  updated.data.assigneeIds = [adaId, graceId];
  await notifications.deliver(created, { ...updated, subject: created.subject });
  expect([(await told(ada)).length, (await told(grace)).length]).toEqual([1, 1]);
});

test('nobody hears of what they did themselves', async () => {
  const ada = await notifications.member();
  const { userId } = ada.identity;
  await notifications.deliver(
    notifications.given([userId], { actorId: userId }),
    notifications.progressed(userId, { actorId: userId }),
  );
  expect(await told(ada)).toEqual([]);
});

test('the same event twice is told once, even when the inbox has forgotten it', async () => {
  const ada = await notifications.member();
  const event = notifications.given([ada.identity.userId]);
  await notifications.deliver(event, event);
  await notifications.restart();
  await notifications.deliver(event);
  await notifications.database.query('delete from notifications.inbox where event_id = $1', [
    event.id,
  ]);
  await notifications.deliver(event);
  expect(await told(ada)).toHaveLength(1);
  expect(await sentTo(ada.identity.userId)).toHaveLength(1);
});

test('a task that is given before word of the new member came is told when it comes', async () => {
  const newcomer = await notifications.as({
    workspaces: { [notifications.workspaceId]: 'MEMBER' },
  });
  const { userId } = newcomer.identity;
  await notifications.deliver(
    notifications.given([userId], { title: 'first' }),
    notifications.given([userId], { title: 'second' }),
  );
  expect(await newcomer.query(LIST)).toEqual({ notifications: { nodes: [] }, unreadCount: 0 });
  expect(await sentTo(userId)).toEqual([]);
  const joined = notifications.joined(userId);
  await notifications.deliver(joined, joined);
  expect((await told(newcomer)).map(({ title }) => title).sort()).toEqual([
    'Assigned to you: first',
    'Assigned to you: second',
  ]);
  expect(await sentTo(userId)).toHaveLength(2);
  await notifications.deliver(notifications.given([userId], { title: 'third' }));
  expect(await told(newcomer)).toHaveLength(3);
});

test('who joins while another process gives them a task is not forgotten', async () => {
  const { workspaceId } = notifications;
  const newcomer = await notifications.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  const { userId } = newcomer.identity;
  const event = notifications.given([userId]);
  const [looked, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const now = () => new Date();
  const giving = notifications.service.database.fork([workspaceId]).transactional(async (em) => {
    const notices = noticesOfAssignment({
      subject: event.subject,
      data: { title: 'in between', goalId: null, addedAssigneeIds: [userId] },
    });
    const nothing = () => {
      throw new Error('nothing is to be sent yet');
    };
    await createTell([])({ em, event, now, append: nothing, afterCommit: nothing }, notices);
    looked.resolve();
    await mayCommit.promise;
  });
  await looked.promise;
  const joining = notifications.deliver(notifications.joined(userId));
  await vi.waitUntil(isSomebodyWaitingForALock);
  mayCommit.resolve();
  await Promise.all([giving, joining]);
  expect(await told(newcomer)).toMatchObject([{ title: 'Assigned to you: in between' }]);
  expect(await sentTo(userId)).toHaveLength(1);
});

async function isSomebodyWaitingForALock(): Promise<boolean> {
  const waiting = await notifications.database.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
}

test('who never joins the workspace is never told', async () => {
  const stranger = await notifications.member(newId());
  await notifications.deliver(notifications.given([stranger.identity.userId]));
  expect(await told(stranger)).toEqual([]);
  expect(await sentTo(stranger.identity.userId)).toEqual([]);
});

test('the owner of a goal hears when its progress is complete, and of no other progress', async () => {
  const ada = await notifications.member();
  const { userId } = ada.identity;
  const finished = notifications.progressed(userId);
  await notifications.deliver(
    notifications.progressed(userId, { progress: 0.5 }),
    finished,
    notifications.progressed(null),
  );
  expect(await told(ada)).toMatchObject([
    {
      topic: 'GOAL_CHANGED',
      title: 'Progress is complete: Build the boat',
      body: null,
      actorId: null,
      actor: null,
      taskId: null,
      task: null,
      goalId: finished.subject,
      goal: { id: finished.subject },
    },
  ]);
});

test('no event was parked', async () => {
  expect(await notifications.database.query('select * from notifications.dead_letter')).toEqual([]);
});
