import { expect, test } from 'vitest';
import { decidePreferences, type PreferenceChanges } from './change-preferences.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts';
import { WEEKDAYS } from './quiet-hours.ts';

const NIGHT = { days: WEEKDAYS, start: '22:00', end: '07:00', allowUrgent: true };
const before: Preferences = {
  ...DEFAULT_PREFERENCES,
  timeZone: 'Europe/Berlin',
  rules: { COMMENTED: { EMAIL: 'DAILY', IN_APP: 'OFF' } },
  quietHours: [NIGHT],
};
const decide = (changes: PreferenceChanges) => decidePreferences(before, changes);

test('only the given pairs change', () => {
  const rule = { topic: 'COMMENTED', channel: 'EMAIL', frequency: 'WEEKLY' } as const;
  expect(decide({ rules: [rule] })).toEqual({
    rules: { COMMENTED: { EMAIL: 'WEEKLY', IN_APP: 'OFF' } },
  });
});

test('windows are replaced, with each day once and in order', () => {
  const window = { days: ['SU', 'SA', 'SU'], start: '00:00', end: '23:59', allowUrgent: false };
  expect(decide({ quietHours: [window] as never })).toEqual({
    quietHours: [{ ...window, days: ['SA', 'SU'] }],
  });
});

test('what is as it was is no change', () => {
  expect(decide({})).toEqual({});
  expect(
    decide({
      rules: [{ topic: 'COMMENTED', channel: 'EMAIL', frequency: 'DAILY' }],
      quietHours: [{ ...NIGHT, days: [...WEEKDAYS].reverse() }],
      digestAt: '08:00',
      timeZone: 'Europe/Berlin',
      notifyOwnActions: false,
    }),
  ).toEqual({});
});

test('null brings back what holds when nothing was set', () => {
  const changes = { quietHours: null, timeZone: null, rules: null };
  expect(decide(changes)).toEqual({ quietHours: [], timeZone: null });
});

const rule = { topic: 'ASSIGNED', channel: 'EMAIL', frequency: 'OFF' } as const;
test.each<[string, PreferenceChanges, string[]]>([
  ['SECURITY', { rules: [rule, { ...rule, topic: 'SECURITY' }] }, ['rules', '1', 'topic']],
  [
    'a digest in the app',
    { rules: [{ ...rule, channel: 'IN_APP', frequency: 'DAILY' }] },
    ['rules', '0', 'frequency'],
  ],
  ['a window without a day', { quietHours: [{ ...NIGHT, days: [] }] }, ['quietHours', '0', 'days']],
  [
    'a window that ends when it begins',
    { quietHours: [NIGHT, { ...NIGHT, end: '22:00' }] },
    ['quietHours', '1', 'end'],
  ],
  [
    'windows that leave no time',
    { quietHours: [NIGHT, { ...NIGHT, start: '07:00', end: '22:00' }] },
    ['quietHours'],
  ],
])('%s is refused', (_name, changes, path) => {
  expect(decide(changes)).toMatchObject({ refused: 'INVALID_INPUT', path });
});

test('there are at most 28 windows', () => {
  const quietHours = Array.from({ length: 29 }, () => NIGHT);
  expect(decide({ quietHours })).toMatchObject({
    refused: 'LIMIT_EXCEEDED',
    path: ['quietHours'],
    details: { limit: 28 },
  });
});
