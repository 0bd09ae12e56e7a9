import { expect, test } from 'vitest';
import { fireTimeOf, isReminderOffset } from './reminder-time.ts';

const nine = { date: '2026-03-29', time: '09:00', timeZone: 'Europe/Berlin' };

test.each([
  ['-P1D', '2026-03-28T08:00Z'],
  ['-PT24H', '2026-03-28T07:00Z'],
  ['-P1W', '2026-03-22T08:00Z'],
  ['-P1DT2H', '2026-03-28T06:00Z'],
  ['-PT15M', '2026-03-29T06:45Z'],
  ['PT0S', '2026-03-29T07:00Z'],
  ['P1D', '2026-03-30T07:00Z'],
  ['+PT90S', '2026-03-29T07:01:30Z'],
  ['-P1M', '2026-02-28T08:00Z'],
])('the morning the clocks change, %s fires at %s', (offset, at) => {
  expect(fireTimeOf(nine, offset, '12:00')).toEqual(new Date(at));
});

test('all day, offsets count from the time of day', () => {
  const allDay = { ...nine, time: null };
  expect(fireTimeOf(allDay, '-P1D', '09:00')).toEqual(new Date('2026-03-28T08:00Z'));
  expect(fireTimeOf(allDay, 'PT0S', '18:00')).toEqual(new Date('2026-03-29T16:00Z'));
  expect(fireTimeOf(allDay, '-PT12H', '09:00')).toEqual(new Date('2026-03-28T19:00Z'));
});

test('a day before a time that does not exist is that time of day', () => {
  const gap = { date: '2026-03-08', time: '02:30', timeZone: 'America/New_York' };
  expect(fireTimeOf(gap, '-P1D', '09:00')).toEqual(new Date('2026-03-07T07:30Z'));
  expect(fireTimeOf(gap, '-PT1H', '09:00')).toEqual(new Date('2026-03-08T06:30Z'));
});

test('a day before, a time that does not exist is shifted', () => {
  const after = { date: '2026-03-09', time: '02:30', timeZone: 'America/New_York' };
  expect(fireTimeOf(after, '-P1D', '09:00')).toEqual(new Date('2026-03-08T07:30Z'));
});

test.each([
  ['-P1D', true],
  ['PT0S', true],
  ['-P10Y', true],
  ['P11Y', false],
  ['-P999999999999D', false],
  ['1 day', false],
  ['', false],
])('%s is an offset: %s', (offset, expected) => {
  expect(isReminderOffset(offset)).toBe(expected);
});
