import { newId } from '@trellis/kernel/ids';
import { createLogger } from '@trellis/kernel/logger';
import { openDatabase } from '@trellis/kernel/persistence/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../persistence/migrations/index.ts';
import { ReminderSchema } from '../persistence/reminder-record.ts';
import { SeriesSchema } from '../persistence/series-record.ts';
import { TaskSchema } from '../persistence/task-record.ts';
import { fireReminders } from '../scheduling/fire-reminders.ts';
import { refreshInstants } from '../scheduling/refresh-instants.ts';
import { type Clockwork, startClockwork } from './series-clock.ts';

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

const REMINDER = `mutation ($input: SetReminderInput!) { setReminder(input: $input) {
  reminder { id version state nextFireAt offset at } cursor errors { code path message } } }`;
const SNOOZE = `mutation ($input: SnoozeReminderInput!) { snoozeReminder(input: $input) {
  reminder { id state snoozedUntil nextFireAt } errors { code path } } }`;
const DELETE = `mutation ($input: DeleteReminderInput!) { deleteReminder(input: $input) {
  reminder { id state } cursor errors { code path } } }`;

/** A task that is due on 29 March 2026 at nine in Berlin, where the clocks change that night. */
async function dueTask(fields: Record<string, unknown> = {}) {
  clock.at('2026-03-20T00:00:00Z');
  const due = { date: '2026-03-29', time: '09:00', timeZone: 'Europe/Berlin' };
  const { workspaceId } = clock;
  return (await clock.does('createTask', { workspaceId, title: 'Sail', due, ...fields })).task;
}

/** Lets the schedulers run at this moment, and answers what they have said of the task. */
async function firedAt(instant: string, taskId: string) {
  clock.at(instant);
  await clock.settle();
  return firingsOf(taskId);
}

const firingsOf = async (taskId: string) =>
  (
    await clock.database.query<{ payload: Record<string, unknown> }>(
      `select payload from tasks.outbox where type = 'tasks.reminder-due.v1' and payload->>'taskId' = $1 order by seq`,
      [taskId],
    )
  ).map(({ payload }) => payload);

test.each([
  ['-P1D', '2026-03-28T08:00:00.000Z'],
  ['-PT24H', '2026-03-28T07:00:00.000Z'],
  ['-P1W', '2026-03-22T08:00:00.000Z'],
  ['PT15M', '2026-03-29T07:15:00.000Z'],
])('%s from nine on the day of the change fires at %s', async (offset, expected) => {
  const { id } = await dueTask({ reminders: [{ offset }] });
  const { reminders } = await clock.read(id);
  expect(reminders).toMatchObject([{ state: 'SCHEDULED', nextFireAt: expected }]);
});

test('a task that is due all day is reminded of from the hour of the reminder', async () => {
  const { id } = await dueTask({
    due: { date: '2026-03-29', timeZone: 'Europe/Berlin' },
    reminders: [{ offset: '-P1D', timeOfDay: '18:30' }, { offset: 'PT0S' }],
  });
  const { reminders } = await clock.read(id);
  expect(reminders.map((one: { nextFireAt: string }) => one.nextFireAt)).toEqual([
    '2026-03-28T17:30:00.000Z',
    '2026-03-29T07:00:00.000Z',
  ]);
});

test('it fires once, with all that its receiver needs to know', async () => {
  const { id } = await dueTask({
    reminders: [{ offset: '-PT30M', channels: ['EMAIL'], isUrgent: true }],
  });
  expect(await firedAt('2026-03-29T06:29:59Z', id)).toEqual([]);
  const fired = await firedAt('2026-03-29T06:30:02Z', id);
  expect(fired).toMatchObject([
    {
      cause: 'REMINDER',
      recipientId: clock.member.identity.userId,
      taskTitle: 'Sail',
      channels: ['EMAIL'],
      isUrgent: true,
      isLate: false,
      fireAt: '2026-03-29T06:30:00.000Z',
      due: { at: '2026-03-29T07:00:00.000Z' },
    },
  ]);
  expect(await firedAt('2026-03-29T06:40:00Z', id)).toHaveLength(1);
  expect((await clock.read(id)).reminders).toMatchObject([{ state: 'FIRED', nextFireAt: null }]);
});

test('each assignee hears once that a task is overdue', async () => {
  const people = [newId(), newId()];
  const { id } = await dueTask({ assigneeIds: people });
  const fired = await firedAt('2026-03-29T07:00:01Z', id);
  expect(fired.map(({ cause }) => cause)).toEqual(['OVERDUE', 'OVERDUE']);
  expect(fired.map(({ recipientId }) => recipientId).sort()).toEqual([...people].sort());
});

test('after some time without a scheduler it fires late; after a day it has expired', async () => {
  const { id } = await dueTask({
    reminders: [{ at: '2026-03-22T10:00:00Z' }, { at: '2026-03-23T09:00:00Z' }],
  });
  expect(await firedAt('2026-03-23T10:30:00Z', id)).toMatchObject([
    { isLate: true, fireAt: '2026-03-23T09:00:00.000Z' },
  ]);
  expect((await clock.read(id)).reminders).toMatchObject([
    { state: 'EXPIRED' },
    { state: 'FIRED' },
  ]);
});

test('what is past when it is set does not fire, unless it is less than a minute old', async () => {
  const { id } = await dueTask();
  clock.at('2026-03-25T10:00:00Z');
  for (const at of ['2026-03-25T09:58:00Z', '2026-03-25T09:59:30Z'])
    await clock.member.query(REMINDER, { input: { taskId: id, spec: { at } } });
  expect(await firedAt('2026-03-25T10:00:01Z', id)).toMatchObject([
    { fireAt: '2026-03-25T09:59:30.000Z' },
  ]);
});

test('a new due time moves what is pending and leaves what has fired', async () => {
  const { id } = await dueTask({ reminders: [{ offset: '-P1D' }, { offset: '-PT30M' }] });
  await firedAt('2026-03-28T08:00:01Z', id);
  await clock.does('updateTask', {
    id,
    due: { date: '2026-04-02', time: '09:00', timeZone: 'Europe/Berlin' },
  });
  expect((await clock.read(id)).reminders).toMatchObject([
    { nextFireAt: '2026-04-01T07:00:00.000Z' },
    { nextFireAt: '2026-04-02T06:30:00.000Z' },
  ]);
  expect(await firedAt('2026-03-29T08:00:00Z', id)).toHaveLength(1);
});

test('nothing fires for a task that is closed, and reopening brings back what lies ahead', async () => {
  const { id } = await dueTask({ reminders: [{ offset: '-P1D' }, { offset: '-PT30M' }] });
  await clock.does('completeTask', { id });
  expect((await clock.read(id)).reminders).toMatchObject([
    { state: 'CANCELED' },
    { state: 'CANCELED' },
  ]);
  expect(await firedAt('2026-03-28T09:00:00Z', id)).toEqual([]);
  await clock.does('reopenTask', { id });
  expect(await firedAt('2026-03-29T06:30:01Z', id)).toMatchObject([
    { fireAt: '2026-03-29T06:30:00.000Z' },
  ]);
});

test('completing a late occurrence fires no burst of what has passed', async () => {
  const task = await clock.repeat(
    { rule: 'FREQ=DAILY', start: { date: '2026-07-01', time: '09:00' } },
    { reminders: [{ offset: '-PT30M' }] },
  );
  await firedAt('2026-07-01T06:30:01Z', task.id);
  clock.at('2026-07-20T12:00:00Z');
  const { successor } = await clock.does('completeTask', { id: task.id });
  expect(successor.occurrenceKey).toBe('2026-07-21T09:00');
  expect(await firedAt('2026-07-20T12:00:01Z', successor.id)).toEqual([]);
  expect(await firedAt('2026-07-21T06:30:01Z', successor.id)).toHaveLength(1);
});

test('a snoozed reminder fires once more and keeps its pattern', async () => {
  const task = await clock.repeat(
    { rule: 'FREQ=DAILY', start: { date: '2026-07-01', time: '09:00' } },
    { reminders: [{ offset: '-PT30M' }] },
  );
  await firedAt('2026-07-01T06:30:01Z', task.id);
  const [{ id }] = (await clock.read(task.id)).reminders;
  const until = '2026-07-01T06:45:00.000Z';
  const { snoozeReminder } = await clock.member.query(SNOOZE, { input: { id, until } });
  expect(snoozeReminder).toMatchObject({
    reminder: { state: 'SNOOZED', snoozedUntil: until },
    errors: [],
  });
  expect(await firedAt('2026-07-01T06:45:01Z', task.id)).toHaveLength(2);
  const { successor } = await clock.does('completeTask', { id: task.id });
  expect((await clock.read(successor.id)).reminders).toMatchObject([
    { offset: '-PT30M', nextFireAt: '2026-07-02T06:30:00.000Z' },
  ]);
});

test('a snooze ends when the task closes, and a time in the past is refused', async () => {
  const { id: taskId } = await dueTask({ reminders: [{ offset: '-P1D' }] });
  const [{ id }] = (await clock.read(taskId)).reminders;
  await clock.member.query(SNOOZE, { input: { id, until: '2026-03-25T00:00:00Z' } });
  const past = await clock.member.query(SNOOZE, { input: { id, until: '2026-03-01T00:00:00Z' } });
  expect(past.snoozeReminder.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['until'] }]);
  await clock.does('cancelTask', { id: taskId });
  expect(await firedAt('2026-03-25T00:00:01Z', taskId)).toEqual([]);
});

test('a reminder is changed by its id, and a stale version is refused', async () => {
  const { id: taskId } = await dueTask();
  const set = async (input: object) =>
    (await clock.member.query(REMINDER, { input: { taskId, ...input } })).setReminder;
  const { reminder } = await set({ spec: { offset: '-P1D' } });
  const changed = await set({ id: reminder.id, expectedVersion: 1, spec: { offset: '-P2D' } });
  expect(changed.reminder).toMatchObject({ version: 2, nextFireAt: '2026-03-27T08:00:00.000Z' });
  const stale = await set({ id: reminder.id, expectedVersion: 1, spec: { offset: '-P3D' } });
  expect(stale.errors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  expect(await set({ id: reminder.id, spec: { offset: '-P2D' } })).toMatchObject({
    cursor: null,
    errors: [],
  });
});

test('a deleted reminder fires no more', async () => {
  const { id: taskId } = await dueTask({ reminders: [{ offset: '-P1D' }] });
  const [{ id }] = (await clock.read(taskId)).reminders;
  const { deleteReminder } = await clock.member.query(DELETE, { input: { id } });
  expect(deleteReminder).toMatchObject({ reminder: { state: 'CANCELED' }, errors: [] });
  expect(await firedAt('2026-03-28T08:00:01Z', taskId)).toEqual([]);
  const again = await clock.member.query(DELETE, { input: { id } });
  expect(again.deleteReminder).toMatchObject({ cursor: null, errors: [] });
});

test('five schedulers at once fire each of 500 reminders once', async () => {
  clock.at('2026-05-01T00:00:00Z');
  const { workspaceId } = clock;
  const reminders = Array.from({ length: 20 }, (_, index) => ({
    at: `2026-05-02T10:00:${String(index).padStart(2, '0')}Z`,
  }));
  const made = await Promise.all(
    Array.from({ length: 25 }, () =>
      clock.does('createTask', { workspaceId, title: 'Row', reminders }),
    ),
  );
  const databases = await Promise.all(
    Array.from({ length: 5 }, () =>
      openDatabase({
        url: clock.database.url,
        subgraph: 'tasks',
        entities: [TaskSchema, SeriesSchema, ReminderSchema],
        migrations,
        poolSize: 1,
        logger: createLogger({ service: 'test', level: 'silent' }),
      }),
    ),
  );
  const now = new Date('2026-05-02T10:01:00Z');
  await Promise.all(
    databases.map(async (database) => {
      while (await fireReminders(database, now));
    }),
  );
  while (await fireReminders(databases[0] as (typeof databases)[number], now));
  await Promise.all(databases.map((database) => database.close()));
  const ids = made.map(({ task }) => task.id);
  const [row] = await clock.database.query<{ events: string; distinct: string }>(
    `select count(*) as events, count(distinct (aggregate_id, payload->>'fireAt')) as distinct
     from tasks.outbox where type = 'tasks.reminder-due.v1' and payload->>'taskId' = any($1)`,
    [ids],
  );
  expect(row).toEqual({ events: '500', distinct: '500' });
});

test('when the rules of time zones change, instants follow and local times stay', async () => {
  const { id } = await dueTask({ reminders: [{ offset: '-P1D' }] });
  await clock.settle();
  await clock.database.query(
    `update tasks.task set due_at = due_at - interval '1 hour', overdue_at = overdue_at - interval '1 hour' where id = $1`,
    [id],
  );
  const { database } = clock.service;
  await refreshInstants(database, {
    zoneData: 'another release',
    now: () => new Date('2026-03-20T00:00:00Z'),
  });
  expect(await clock.read(id)).toMatchObject({
    version: 1,
    due: { time: '09:00', at: '2026-03-29T07:00:00.000Z' },
  });
});

test.each([
  ['neither', {}, ['spec']],
  ['both', { offset: '-P1D', at: '2026-03-28T00:00:00Z' }, ['spec']],
  ['an offset of centuries', { offset: '-P300Y' }, ['spec', 'offset']],
])('%s is no reminder', async (_name, spec, path) => {
  const { id: taskId } = await dueTask();
  const { setReminder } = await clock.member.query(REMINDER, { input: { taskId, spec } });
  expect(setReminder).toMatchObject({ reminder: null, errors: [{ code: 'INVALID_INPUT', path }] });
});
