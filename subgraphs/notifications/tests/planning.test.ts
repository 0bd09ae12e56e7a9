import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { TaskCompleted } from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTelling, type Telling } from './telling.ts';

let telling: Telling;
beforeAll(async () => {
  telling = await startTelling();
});
afterAll(() => telling[Symbol.asyncDispose]());

const ALL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NIGHT = { days: ALL_DAYS, start: '22:00', end: '07:00', allowUrgent: true };
const AT_ONCE = [{ topic: 'COMMENTED', channel: 'EMAIL', frequency: 'IMMEDIATE' }];

test.each([
  ['Europe/Berlin', '2027-03-27T23:30Z', '2027-03-28T05:00'],
  ['Europe/Berlin', '2026-10-24T23:30Z', '2026-10-25T06:00'],
  ['America/New_York', '2027-03-14T05:30Z', '2027-03-14T11:00'],
  ['America/New_York', '2026-11-01T05:30Z', '2026-11-01T12:00'],
  ['Australia/Lord_Howe', '2026-10-03T14:00Z', '2026-10-03T20:00'],
  ['Australia/Lord_Howe', '2027-04-03T14:00Z', '2027-04-03T20:30'],
])(
  'mail for somebody in %s waits through the night in which the clocks change (%s)',
  async (timeZone, now, end) => {
    telling.at(now);
    const ada = await telling.person({ timeZone });
    const { userId } = ada.identity;
    await telling.set(ada, { quietHours: [NIGHT], rules: AT_ONCE });
    await telling.deliver(telling.commented({ watcherIds: [userId] }));
    expect(await telling.planned(ada)).toMatchObject([
      { status: 'PENDING', at: end, deferredUntil: end },
    ]);
    // In the app it is there, though nobody rings.
    expect(await telling.planned(ada, 'IN_APP')).toMatchObject([
      { status: 'SENT', deferredUntil: null },
    ]);
  },
);

test.each([
  ['HOURLY', 'Europe/Berlin', '2027-03-28T00:10Z', '2027-03-28T01:00'],
  ['HOURLY', 'Europe/Berlin', '2026-10-25T00:10Z', '2026-10-25T01:00'],
  ['DAILY', 'Europe/Berlin', '2027-03-27T12:00Z', '2027-03-28T06:00'],
  ['DAILY', 'Europe/Berlin', '2026-10-24T12:00Z', '2026-10-25T07:00'],
  ['DAILY', 'America/New_York', '2027-03-13T20:00Z', '2027-03-14T12:00'],
  ['DAILY', 'America/New_York', '2026-10-31T20:00Z', '2026-11-01T13:00'],
  ['HOURLY', 'Australia/Lord_Howe', '2026-10-03T15:10Z', '2026-10-03T16:00'],
  ['DAILY', 'Australia/Lord_Howe', '2026-10-03T02:00Z', '2026-10-03T21:00'],
  ['WEEKLY', 'Australia/Lord_Howe', '2027-04-03T02:00Z', '2027-04-04T21:30'],
  ['WEEKLY', 'America/New_York', '2026-10-31T20:00Z', '2026-11-02T13:00'],
])(
  '%s mail for somebody in %s leaves by the wall clock there (%s)',
  async (frequency, timeZone, now, at) => {
    telling.at(now);
    const ada = await telling.person({ timeZone });
    const { userId } = ada.identity;
    await telling.set(ada, { rules: [{ topic: 'COMMENTED', channel: 'EMAIL', frequency }] });
    await telling.deliver(telling.commented({ watcherIds: [userId] }));
    expect(await telling.planned(ada)).toEqual([
      {
        id: expect.any(String),
        channel: 'EMAIL',
        status: 'PENDING',
        queue: `EMAIL:${userId}`,
        batchKey: 'digest',
        at,
        deferredUntil: null,
      },
    ]);
  },
);

test('after a mail about a task the next ones wait for five minutes and leave together', async () => {
  telling.at('2026-11-25T12:00:00Z');
  const ada = await telling.person();
  const { userId } = ada.identity;
  const [id, otherId] = [newId(), newId()];
  await telling.set(ada, { rules: AT_ONCE });
  for (const [time, about] of [
    ['12:00', id],
    ['12:01', id],
    ['12:03', id],
    ['12:03', otherId],
    ['12:06', id],
    ['12:16', id],
  ] as const) {
    telling.at(`2026-11-25T${time}:00Z`);
    await telling.deliver(telling.commented({ id: about, watcherIds: [userId] }));
  }
  const planned = await telling.planned(ada);
  expect(planned.map(({ at, batchKey }) => [at.slice(11), batchKey])).toEqual([
    ['12:00', `task:${id}`],
    ['12:05', `task:${id}`],
    ['12:05', `task:${id}`],
    ['12:03', `task:${otherId}`],
    ['12:10', `task:${id}`],
    ['12:16', `task:${id}`],
  ]);
});

test('a reminder waits for no other mail, goes by the ways it asks for, and may pass in quiet hours', async () => {
  telling.at('2026-11-25T23:00:00Z');
  const ada = await telling.person();
  const { userId } = ada.identity;
  const taskId = newId();
  const remind = (reminder: object) =>
    telling.deliver(telling.reminded(userId, { taskId, ...reminder }));
  await remind({});
  await remind({});
  await telling.set(ada, {
    rules: [{ topic: 'REMINDER', channel: 'EMAIL', frequency: 'OFF' }],
    quietHours: [NIGHT],
  });
  await remind({});
  await remind({ channels: ['EMAIL'] });
  await remind({ channels: ['EMAIL'], isUrgent: true });
  const planned = await telling.planned(ada);
  expect(planned.map(({ at, deferredUntil }) => [at, deferredUntil])).toEqual([
    ['2026-11-25T23:00', null],
    ['2026-11-25T23:00', null],
    ['2026-11-26T07:00', '2026-11-26T07:00'],
    ['2026-11-25T23:00', null],
  ]);
  const { notifications } = await ada.query(
    '{ notifications { nodes { isUrgent deliveries { channel status } } } }',
  );
  // The two that ask for mail alone are not in the app.
  expect(notifications.nodes).toHaveLength(3);
});

test('what waits for the morning is dropped when its task is closed, but not word of that', async () => {
  telling.at('2026-11-25T23:00:00Z');
  const ada = await telling.person();
  const { userId } = ada.identity;
  await telling.set(ada, {
    rules: [...AT_ONCE, { topic: 'TASK_CHANGED', channel: 'EMAIL', frequency: 'IMMEDIATE' }],
    quietHours: [NIGHT],
  });
  const [closed, open] = [newId(), newId()];
  await telling.deliver(
    telling.commented({ id: closed, watcherIds: [userId] }),
    telling.commented({ id: open, watcherIds: [userId] }),
  );
  const { data } = telling.changed({ id: closed, watcherIds: [userId] });
  const { workspaceId } = telling;
  await telling.deliver(
    eventOf(TaskCompleted, { subject: closed, workspaceId, data: data as never }),
  );
  const planned = await telling.planned(ada);
  expect(planned.map(({ status, batchKey }) => [status, batchKey])).toEqual([
    ['CANCELED', `task:${closed}`],
    ['PENDING', `task:${open}`],
    ['PENDING', `task:${closed}`],
  ]);
  const { notifications } = await ada.query(
    '{ notifications(filter: { deliveryStatus: [CANCELED] }) { nodes { deliveries { channel status reason nextAttemptAt } } } }',
  );
  expect(notifications.nodes).toMatchObject([
    {
      deliveries: [
        { channel: 'IN_APP', status: 'SENT', reason: null },
        {
          channel: 'EMAIL',
          status: 'CANCELED',
          reason: 'The task was closed meanwhile.',
          nextAttemptAt: null,
        },
      ],
    },
  ]);
});

test('who joins later is told then, in one go, by every way', async () => {
  telling.at('2026-11-25T12:00:00Z');
  const newcomer = await telling.as({ workspaces: { [telling.workspaceId]: 'MEMBER' } });
  const { userId } = newcomer.identity;
  const event = telling.given([userId]);
  const comment = telling.commented({ id: event.subject, watcherIds: [userId] });
  await telling.deliver(event, comment);
  expect(await telling.planned(newcomer)).toEqual([]);
  telling.at('2026-11-25T12:10:00Z');
  await telling.deliver(telling.joined(userId));
  expect((await telling.planned(newcomer)).map(({ at }) => at.slice(11)).sort()).toEqual([
    '12:10',
    '13:00',
  ]);
});
