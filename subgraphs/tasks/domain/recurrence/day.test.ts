import { expect, test } from 'vitest';
import { addMonths, dateOf, dayAt, daysInMonth, formatDay, LAST_DAY, parseDay } from './day.ts';

test('days are counted from 1970 on, across leap years and centuries', () => {
  expect(parseDay('1970-01-01')).toBe(0);
  expect(parseDay('1969-12-31')).toBe(-1);
  expect(parseDay('2000-03-01') - parseDay('2000-02-01')).toBe(29);
  expect(parseDay('2100-03-01') - parseDay('2100-02-01')).toBe(28);
  expect(formatDay(LAST_DAY)).toBe('9999-12-31');
});

test('early years are years of their own', () => {
  expect(dateOf(dayAt(26, 1, 1))).toEqual({ year: 26, month: 1, date: 1 });
  expect(formatDay(parseDay('0099-12-31') + 1)).toBe('0100-01-01');
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T09:00', ''])(
  '%s is no day',
  (text) => {
    expect(parseDay(text)).toBeNaN();
  },
);

test('a month that lacks the day gives its last', () => {
  expect(formatDay(addMonths(parseDay('2026-01-31'), 1))).toBe('2026-02-28');
  expect(formatDay(addMonths(parseDay('2028-02-29'), 12))).toBe('2029-02-28');
  expect(formatDay(addMonths(parseDay('2026-11-30'), 3))).toBe('2027-02-28');
  expect(daysInMonth(2028, 2)).toBe(29);
});
