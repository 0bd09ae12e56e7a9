import { expect, test } from 'vitest';
import { isOnGrid, keyAtOrAfter } from './key-at-or-after.ts';
import { scheduleWith } from './testing/cases.ts';

const fridays = scheduleWith({ rule: 'FREQ=WEEKLY;BYDAY=FR', start: '2026-09-04' });
const atFour = { ...fridays, start: '2026-09-04T16:00' };

test.each([
  ['2020-01-01', '2026-09-04'],
  ['2026-09-04', '2026-09-04'],
  ['2026-09-05', '2026-09-11'],
  ['2026-09-11T23:59', '2026-09-11'],
])('all day, at or after %s lies %s', (key, expected) => {
  expect(keyAtOrAfter(fridays, key)).toBe(expected);
});

test.each([
  ['2026-09-11', '2026-09-11T16:00'],
  ['2026-09-11T16:00', '2026-09-11T16:00'],
  ['2026-09-11T16:01', '2026-09-18T16:00'],
  ['2026-09-10T20:00', '2026-09-11T16:00'],
])('at four, at or after %s lies %s', (key, expected) => {
  expect(keyAtOrAfter(atFour, key)).toBe(expected);
});

test('a skipped key is passed over, and after the end there is none', () => {
  expect(keyAtOrAfter(fridays, '2026-09-04', ['2026-09-04', '2026-09-11'])).toBe('2026-09-18');
  const ending = { ...fridays, rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2' };
  expect(keyAtOrAfter(ending, '2026-09-11')).toBe('2026-09-11');
  expect(keyAtOrAfter(ending, '2026-09-12')).toBe(null);
});

test('counted from completion, the start and the days that fulfil the condition are keys', () => {
  const days = scheduleWith({ anchor: 'COMPLETION', rule: 'FREQ=DAILY;INTERVAL=5' });
  expect(keyAtOrAfter(days, '2026-02-03')).toBe('2026-02-03');
  const mondays = { ...days, rule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO' };
  expect(keyAtOrAfter(mondays, '2026-01-01')).toBe('2026-01-01');
  expect(keyAtOrAfter(mondays, '2026-01-02')).toBe('2026-01-05');
});

test.each([
  [fridays, '2026-09-11', true],
  [fridays, '2026-09-10', false],
  [fridays, '2026-08-28', false],
  [fridays, '2026-09-11T16:00', false],
  [atFour, '2026-09-11T16:00', true],
  [atFour, '2026-09-11', false],
  [atFour, '2026-09-11T15:00', false],
  [fridays, '2026-02-30', false],
  [fridays, 'first Friday', false],
  [fridays, '', false],
  [{ ...fridays, rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20260911' }, '2026-09-18', false],
])('%j has a key %s: %s', (schedule, key, expected) => {
  expect(isOnGrid(schedule, key)).toBe(expected);
});
