import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FREQUENCIES, type Frequency } from './frequency.ts';
import { TOPICS, type Topic } from './notice.ts';
import { heldBackUntil, planDelivery, type Told } from './plan-delivery.ts';
import { type ChannelRules, DEFAULT_PREFERENCES, frequencyOf, IN_APP } from './preferences.ts';
import { WEEKDAYS } from './quiet-hours.ts';

const now = new Date('2026-11-25T12:02:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const MAIL: ChannelRules = { name: 'MAIL', defaults: IN_APP.defaults };
const told = (over: Partial<Told> = {}): Told => ({
  topic: 'COMMENTED',
  isUrgent: false,
  groupKey: 'task:splice',
  askedChannels: [],
  ...over,
});
const wants = (frequency: Frequency, topic: Topic = 'COMMENTED') => ({
  ...DEFAULT_PREFERENCES,
  rules: { [topic]: { MAIL: frequency } },
});
const plan = (
  over: Partial<Told>,
  { previous = null as Date | null, preferences = DEFAULT_PREFERENCES } = {},
) => planDelivery(told(over), { channel: MAIL, preferences, timeZone: 'UTC', now, previous });

test.each([
  ['nothing', null, now],
  ['a message long ago', minutes(-5), now],
  ['a message of two minutes ago', minutes(-2), minutes(3)],
  ['a message that leaves in a minute', minutes(1), minutes(1)],
])('after %s about the same, the next one leaves in time', (_name, previous, dueAt) => {
  expect(plan({}, { previous })).toEqual({ dueAt, deferredUntil: null, batchKey: 'task:splice' });
});

test.each([
  ['a reminder', { topic: 'REMINDER' }],
  ['what is overdue', { topic: 'OVERDUE' }],
  ['what concerns security', { topic: 'SECURITY' }],
  ['what is urgent', { isUrgent: true }],
] as const)('%s waits for no other message', (_name, over) => {
  expect(plan(over, { previous: minutes(-1) })?.dueAt).toEqual(now);
});

test.each([
  ['HOURLY', '2026-11-25T13:00:00.000Z'],
  ['DAILY', '2026-11-26T08:00:00.000Z'],
  ['WEEKLY', '2026-11-30T08:00:00.000Z'],
] as const)('what is wanted %s leaves with the next digest', (frequency, at) => {
  expect(plan({}, { preferences: wants(frequency), previous: now })).toEqual({
    dueAt: new Date(at),
    deferredUntil: null,
    batchKey: 'digest',
  });
});

test('what is not wanted is not planned, and channels that a reminder asks for come first', () => {
  expect(plan({}, { preferences: wants('OFF') })).toBeNull();
  const preferences = wants('OFF', 'REMINDER');
  expect(plan({ topic: 'REMINDER', askedChannels: ['MAIL'] }, { preferences })?.dueAt).toEqual(now);
  expect(plan({ topic: 'REMINDER', askedChannels: ['IN_APP'] })).toBeNull();
});

test('what concerns security goes by its default, whatever is set, and does not mind quiet hours', () => {
  const quietHours = [{ days: WEEKDAYS, start: '12:00', end: '13:00', allowUrgent: false }];
  const preferences = { ...wants('OFF', 'SECURITY'), quietHours };
  expect(frequencyOf(preferences, MAIL, 'SECURITY')).toBe('IMMEDIATE');
  expect(plan({ topic: 'SECURITY' }, { preferences })).toEqual({
    dueAt: now,
    deferredUntil: null,
    batchKey: null,
  });
});

test('in quiet hours it waits for their end, unless it is urgent and may pass', () => {
  const quietHours = [{ days: WEEKDAYS, start: '12:00', end: '13:30', allowUrgent: true }];
  const preferences = { ...DEFAULT_PREFERENCES, quietHours };
  const end = new Date('2026-11-25T13:30:00Z');
  expect(plan({}, { preferences })).toMatchObject({ dueAt: end, deferredUntil: end });
  expect(plan({ isUrgent: true }, { preferences })).toMatchObject({
    dueAt: now,
    deferredUntil: null,
  });
  // A digest whose run lies in them waits as well.
  const digest = { ...wants('HOURLY'), quietHours };
  expect(plan({}, { preferences: digest })).toMatchObject({ dueAt: end, batchKey: 'digest' });
});

test('a planned time is never in quiet hours, nor earlier than now', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TOPICS),
      fc.constantFrom(...FREQUENCIES),
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
      fc.date({ min: new Date('2026-09-01'), max: new Date('2027-05-01'), noInvalidDate: true }),
      fc.record({
        days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
        start: fc.constantFrom('00:00', '01:45', '02:30', '22:00'),
        end: fc.constantFrom('02:15', '03:00', '07:00', '21:00'),
        allowUrgent: fc.boolean(),
      }),
      fc.boolean(),
      fc.option(fc.integer({ min: -400, max: 300 }), { nil: null }),
      (topic, frequency, timeZone, at, window, isUrgent, ago) => {
        const preferences = { ...wants(frequency, topic), quietHours: [window] };
        const previous = ago === null ? null : new Date(at.getTime() + ago * 1_000);
        const found = planDelivery(told({ topic, isUrgent }), {
          channel: MAIL,
          preferences,
          timeZone,
          now: at,
          previous,
        });
        if (!found) return;
        expect(found.dueAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
        const { dueAt } = found;
        expect(heldBackUntil({ topic, isUrgent }, { preferences, timeZone, at: dueAt })).toBeNull();
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
