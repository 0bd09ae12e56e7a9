import { expect, test } from 'vitest';
import { placesBefore } from './place-of.ts';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';

test.each<[Partial<Schedule>, string, number]>([
  [{ rule: 'FREQ=DAILY', start: '2026-01-01' }, '2026-01-01', 0],
  [{ rule: 'FREQ=DAILY', start: '2026-01-01' }, '2025-01-01', 0],
  [{ rule: 'FREQ=DAILY', start: '2026-01-01' }, '2026-01-11', 10],
  [{ rule: 'FREQ=DAILY;INTERVAL=3', start: '2026-01-01' }, '2026-01-05', 2],
  [{ rule: 'FREQ=DAILY', start: '2026-01-01T09:00' }, '2026-01-11T09:00', 10],
  [{ rule: 'FREQ=DAILY', start: '2026-01-01T09:00' }, '2026-01-11T08:00', 10],
  [{ rule: 'FREQ=DAILY', start: '2026-01-01T09:00' }, '2026-01-11T10:00', 11],
  [{ rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', start: '2026-01-07' }, '2026-01-12', 2],
  [{ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', start: '2026-01-05' }, '2026-01-14', 2],
  [{ rule: 'FREQ=MONTHLY;BYMONTHDAY=30,31', start: '2026-01-30' }, '2026-03-30', 3],
  [{ rule: 'FREQ=MONTHLY;BYMONTHDAY=31', start: '2026-01-31', monthEnd: 'OMIT' }, '2026-12-31', 6],
  [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', start: '2028-02-29' }, '2128-02-29', 100],
  [{ rule: 'FREQ=DAILY', start: '2026-01-01' }, '2426-01-01', 146_097],
])('%j has before %s so many places: %i', (schedule, key, places) => {
  expect(placesBefore(scheduleWith(schedule), key)).toBe(places);
});
