import { expect, test } from 'vitest';
import { daysBetween, plusDays } from './days.ts';

test('days are counted on the calendar', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
});
