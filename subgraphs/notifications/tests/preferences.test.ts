import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTelling, type Telling } from './telling.ts';

const READ = /* GraphQL */ `
  query {
    notificationPreferences {
      version timeZone digestAt notifyOwnActions mutedTaskIds mutedGoalIds
      quietHours { days start end allowUrgent } rules { topic channel frequency }
    }
  }
`;
const changing = (name: 'mute' | 'unmute') => /* GraphQL */ `
  mutation ($input: ${name === 'mute' ? 'MuteInput' : 'UnmuteInput'}!) {
    answer: ${name}(input: $input) {
      preferences { version mutedTaskIds mutedGoalIds }
      cursor
      errors { __typename code path ... on LimitError { limit } }
      clientMutationId
    }
  }
`;
const NIGHT = { days: ['MO', 'TU'], start: '22:00', end: '07:00' };

let telling: Telling;
beforeAll(async () => {
  telling = await startTelling();
});
afterAll(() => telling[Symbol.asyncDispose]());

type Caller = Awaited<ReturnType<Telling['person']>>;
const read = async (caller: Caller) => (await caller.query(READ)).notificationPreferences;
const mute = async (caller: Caller, input: object, name: 'mute' | 'unmute' = 'mute') =>
  (await caller.query(changing(name), { input })).answer;
const toldCount = async (caller: Caller) =>
  (await caller.query('{ notifications { nodes { id } } }')).notifications.nodes.length;

test('whoever has set nothing has the defaults and the zone of the profile', async () => {
  const ada = await telling.person({ timeZone: 'Asia/Tokyo' });
  const preferences = await read(ada);
  expect(preferences).toMatchObject({
    version: 1,
    timeZone: 'Asia/Tokyo',
    digestAt: '08:00',
    notifyOwnActions: false,
    quietHours: [],
    mutedTaskIds: [],
    mutedGoalIds: [],
  });
  expect(preferences.rules).toHaveLength(20);
  expect(preferences.rules).toContainEqual({
    topic: 'COMMENTED',
    channel: 'IN_APP',
    frequency: 'IMMEDIATE',
  });
  expect(preferences.rules).toContainEqual({
    topic: 'COMMENTED',
    channel: 'EMAIL',
    frequency: 'HOURLY',
  });
  expect(preferences.rules).toContainEqual({
    topic: 'SECURITY',
    channel: 'EMAIL',
    frequency: 'IMMEDIATE',
  });
});

test('only what is given changes, each change makes a version, and no event tells of it', async () => {
  const ada = await telling.person();
  const published = await telling.published();
  const rules = [{ topic: 'COMMENTED', channel: 'EMAIL', frequency: 'OFF' }];
  const first = await telling.set(ada, { rules, quietHours: [NIGHT], timeZone: 'Europe/Berlin' });
  expect(first).toMatchObject({
    preferences: {
      version: 2,
      timeZone: 'Europe/Berlin',
      quietHours: [{ ...NIGHT, allowUrgent: true }],
    },
    cursor: null,
    errors: [],
  });
  const second = await telling.set(ada, { expectedVersion: 2, digestAt: '06:30' });
  expect(second).toMatchObject({ preferences: { version: 3, digestAt: '06:30' } });
  expect(await telling.set(ada, { digestAt: '06:30' })).toMatchObject({
    preferences: { version: 3 },
  });
  const preferences = await read(ada);
  expect(preferences).toMatchObject({ version: 3, timeZone: 'Europe/Berlin' });
  expect(preferences.rules).toContainEqual({
    topic: 'COMMENTED',
    channel: 'EMAIL',
    frequency: 'OFF',
  });
  expect(await telling.set(ada, { timeZone: null, quietHours: [] })).toMatchObject({
    preferences: { version: 4, timeZone: 'UTC', quietHours: [] },
  });
  expect(await telling.published()).toEqual(published);
});

test('a stale version is refused with what has changed since', async () => {
  const ada = await telling.person();
  await telling.set(ada, { digestAt: '06:30' });
  await telling.set(ada, { notifyOwnActions: true, quietHours: [NIGHT] });
  expect(await telling.set(ada, { expectedVersion: 2, digestAt: '09:00' })).toMatchObject({
    preferences: null,
    errors: [
      {
        __typename: 'ConflictError',
        code: 'VERSION_CONFLICT',
        path: ['expectedVersion'],
        currentVersion: 3,
        changedPaths: ['notifyOwnActions', 'quietHours'],
      },
    ],
  });
  expect((await read(ada)).digestAt).toBe('06:30');
});

test('what is refused says where and why', async () => {
  const ada = await telling.person();
  const security = { topic: 'SECURITY', channel: 'EMAIL', frequency: 'OFF' };
  expect(await telling.set(ada, { rules: [security] })).toMatchObject({
    preferences: null,
    errors: [
      {
        __typename: 'InvalidInputError',
        code: 'INVALID_INPUT',
        path: ['rules', '0', 'topic'],
        message: 'rules.0.topic: not SECURITY, which is fixed.',
      },
    ],
  });
  for (const input of [{ timeZone: 'Mars/Olympus' }, { digestAt: '25:00' }])
    await expect(telling.set(ada, input)).rejects.toThrow(/Expected a value of type/);
  expect(await read(ada)).toMatchObject({ version: 1 });
});

test('a repeated call with one key changes once', async () => {
  const ada = await telling.person();
  const input = { digestAt: '05:00', meta: { idempotencyKey: newId() } };
  const first = await telling.set(ada, input);
  expect(await telling.set(ada, input)).toEqual(first);
  expect((await read(ada)).version).toBe(2);
});

test('two changes at once are both kept', async () => {
  const ada = await telling.person();
  await Promise.all([
    telling.set(ada, { digestAt: '05:00' }),
    telling.set(ada, { notifyOwnActions: true }),
    mute(ada, { taskId: newId() }),
  ]);
  const preferences = await read(ada);
  expect(preferences).toMatchObject({ version: 4, digestAt: '05:00', notifyOwnActions: true });
  expect(preferences.mutedTaskIds).toHaveLength(1);
});

test('a muted task is silent, but for mentions and reminders', async () => {
  const ada = await telling.person();
  const { userId } = ada.identity;
  const taskId = newId();
  expect(await mute(ada, { taskId, meta: { clientMutationId: 'echo' } })).toEqual({
    preferences: { version: 2, mutedTaskIds: [taskId], mutedGoalIds: [] },
    cursor: null,
    errors: [],
    clientMutationId: 'echo',
  });
  expect(await mute(ada, { taskId })).toMatchObject({ preferences: { version: 2 } });
  await telling.deliver(
    telling.commented({ id: taskId, watcherIds: [userId] }),
    telling.reminded(userId, { taskId, cause: 'OVERDUE' }),
  );
  expect(await toldCount(ada)).toBe(0);
  const mention = telling.commented({ id: taskId, watcherIds: [] });
  mention.data.mentionIds = [userId];
  await telling.deliver(mention, telling.reminded(userId, { taskId }));
  expect(await toldCount(ada)).toBe(2);
  expect(await mute(ada, { taskId }, 'unmute')).toMatchObject({
    preferences: { version: 3, mutedTaskIds: [] },
  });
  await telling.deliver(telling.commented({ id: taskId, watcherIds: [userId] }));
  expect(await toldCount(ada)).toBe(3);
});

test('a muted goal is silent with its tasks', async () => {
  const ada = await telling.person();
  const { userId } = ada.identity;
  const goalId = newId();
  await mute(ada, { goalId });
  await telling.deliver(
    telling.progressed(userId, { subject: goalId }),
    telling.given([userId], { goalId }),
    telling.commented({ goalId, watcherIds: [userId] }),
    telling.commented({ goalId: newId(), watcherIds: [userId] }),
  );
  expect(await toldCount(ada)).toBe(1);
});

test.each([
  ['nothing', {}, 'INVALID_INPUT', []],
  ['both a task and a goal', { taskId: newId(), goalId: newId() }, 'INVALID_INPUT', []],
  ['what is no id', { goalId: 'mine' }, 'NOT_FOUND', ['goalId']],
])('%s cannot be muted', async (_name, input, code, path) => {
  const ada = await telling.person();
  for (const name of ['mute', 'unmute'] as const)
    expect(await mute(ada, input, name)).toMatchObject({ errors: [{ code, path }] });
});

test('a thousand of each can be muted', async () => {
  const ada = await telling.person();
  await telling.database.query(
    `insert into notifications.mute select $1, 'TASK', gen_random_uuid() from generate_series(1, 1000)`,
    [ada.identity.userId],
  );
  expect(await mute(ada, { taskId: newId() })).toMatchObject({
    preferences: null,
    errors: [{ code: 'LIMIT_EXCEEDED', path: ['taskId'], limit: 1000 }],
  });
  expect(await mute(ada, { goalId: newId() })).toMatchObject({ errors: [] });
  expect((await read(ada)).mutedTaskIds).toHaveLength(1_000);
});

test('people hear of their own doing only if they want to', async () => {
  const ada = await telling.person();
  const { userId } = ada.identity;
  const own = () => telling.given([userId], { actorId: userId });
  await telling.deliver(own());
  expect(await toldCount(ada)).toBe(0);
  await telling.set(ada, { notifyOwnActions: true });
  await telling.deliver(own());
  expect(await toldCount(ada)).toBe(1);
});

test('what is not wanted in the app is not listed, counted or live, and may go by other ways', async () => {
  const ada = await telling.person();
  const { userId } = ada.identity;
  await telling.set(ada, { rules: [{ topic: 'ASSIGNED', channel: 'IN_APP', frequency: 'OFF' }] });
  await telling.deliver(telling.given([userId]));
  expect(await ada.query('{ unreadCount notifications { nodes { id } } }')).toEqual({
    unreadCount: 0,
    notifications: { nodes: [] },
  });
  expect(await telling.planned(ada)).toHaveLength(1);
  expect(await telling.planned(ada, 'IN_APP')).toEqual([]);
  const sent = await telling.database.query(
    `select from notifications.outbox where stream_id = $1 and payload->>'channel' = 'IN_APP'`,
    [userId],
  );
  expect(sent).toEqual([]);
});

test('an API key sets nothing that holds beyond its workspace', async () => {
  const ada = await telling.person();
  const key = telling.identified({ ...ada.identity, apiKeyId: newId() });
  expect(await telling.set(key, { timeZone: 'Asia/Tokyo' })).toMatchObject({
    errors: [{ code: 'PERMISSION_DENIED' }],
  });
  expect((await read(ada)).timeZone).toBe('UTC');
});
