import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { keyAtOrAfter } from './key-at-or-after.ts';
import { nextKey } from './next-key.ts';
import { occurrences } from './occurrences.ts';
import { placesBefore } from './place-of.ts';
import { isRefusal } from './refusal.ts';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';
import { toSchedule } from './to-schedule.ts';

const at = new Date('2076-06-15T10:00Z');

const FAR: readonly [start: string, rule: string, next: string, more?: Partial<Schedule>][] = [
  ['2026-01-01', 'FREQ=DAILY', '2076-06-16'],
  ['2026-01-01T09:00', 'FREQ=DAILY;INTERVAL=999', '2077-12-20T09:00'],
  ['2026-01-05', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', '2076-06-17'],
  ['2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=1,15,31', '2076-06-30'],
  ['2026-01-31', 'FREQ=MONTHLY;INTERVAL=5', '2076-06-30'],
  ['2026-01-30', 'FREQ=MONTHLY;BYDAY=-1FR', '2076-06-26'],
  ['2028-02-29', 'FREQ=YEARLY', '2077-02-28'],
  ['2028-02-29', 'FREQ=YEARLY', '2080-02-29', { monthEnd: 'OMIT' }],
  ['2028-02-29', 'FREQ=YEARLY;INTERVAL=3', '2088-02-29', { monthEnd: 'OMIT' }],
  ['2026-01-05', 'FREQ=YEARLY;INTERVAL=999', '3025-01-05'],
  ['2026-01-05', 'FREQ=MONTHLY;COUNT=999', '2076-07-05'],
];

function stored(parts: Partial<Schedule>): Schedule {
  const schedule = toSchedule(scheduleWith(parts));
  if (isRefusal(schedule)) throw new Error(schedule.message);
  return schedule;
}

function medianMs(work: () => unknown): number {
  const runs = Array.from({ length: 7 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return runs.sort((a, b) => a - b)[3] as number;
}

test.each(FAR)('fifty years late from %s by %s comes %s, at once', (start, rule, next, more) => {
  const schedule = stored({ ...more, start, rule });
  const closing = { current: start, at, skipped: [], generatedCount: 1 };
  expect(nextKey(schedule, closing)).toBe(next);
  expect(medianMs(() => nextKey(schedule, closing))).toBeLessThan(50);
  expect(medianMs(() => placesBefore(schedule, next))).toBeLessThan(50);
  expect(medianMs(() => occurrences(schedule, { from: at, limit: 5 }))).toBeLessThan(50);
  expect(medianMs(() => keyAtOrAfter(schedule, next))).toBeLessThan(50);
});

test('thousands of skipped keys on end are passed over at once', () => {
  const schedule = stored({ start: '2026-01-01T09:00', rule: 'FREQ=DAILY' });
  const skipped = occurrences(schedule, { limit: 5_000 }).map(({ key }) => key);
  const closing = { current: schedule.start, at: new Date(0), skipped, generatedCount: 1 };
  expect(nextKey(schedule, closing)).toBe('2039-09-10T09:00');
  expect(medianMs(() => nextKey(schedule, closing))).toBeLessThan(50);
});
