import { expect, test } from 'vitest';
import { instantsOf, localDateIn } from './due.ts';

test('a time is due, and overdue, at its moment', () => {
  const at = new Date('2026-07-01T07:00Z');
  const due = { date: '2026-07-01', time: '09:00', timeZone: 'Europe/Berlin' };
  expect(instantsOf(due)).toEqual({ at, overdueAt: at });
});

test.each([
  ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z'],
  ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
])('%s %s in %s is %s', (date, time, timeZone, at) => {
  expect(instantsOf({ date, time, timeZone }).at).toEqual(new Date(at));
});

test.each([
  ['2026-07-01', 'Europe/Berlin', '2026-07-01T22:00Z'],
  ['2026-07-01', 'Pacific/Kiritimati', '2026-07-01T10:00Z'],
  // The next day begins at 01:00, or follows on a date that was left out.
  ['2026-03-28', 'Asia/Beirut', '2026-03-28T22:00Z'],
  ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00Z'],
  ['2026-03-29', 'Asia/Beirut', '2026-03-29T21:00Z'],
  ['9999-12-31', 'UTC', '+010000-01-01T00:00Z'],
])('all day on %s in %s is overdue from %s', (date, timeZone, overdueAt) => {
  const at = new Date(overdueAt.startsWith('+') ? 253_402_300_800_000 : overdueAt);
  expect(instantsOf({ date, time: null, timeZone })).toEqual({ at: null, overdueAt: at });
});

test('a moment falls on the date of its zone', () => {
  const at = new Date('2026-05-02T03:30Z');
  expect(localDateIn('America/Los_Angeles', at)).toBe('2026-05-01');
  expect(localDateIn('Europe/Berlin', at)).toBe('2026-05-02');
});
