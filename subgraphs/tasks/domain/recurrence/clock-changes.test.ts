import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { nextKey } from './next-key.ts';
import { occurrenceOf, occurrences } from './occurrences.ts';
import { dates } from './testing/arbitraries.ts';
import { scheduleWith } from './testing/cases.ts';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

/** A daily series from two days before a zone changes its clocks, at about that time of day. */
const aroundChanges = fc
  .tuple(zones, dates, fc.integer({ min: -150, max: 150 }))
  .map(([timeZone, date, minutes]) => {
    const change = Temporal.PlainDate.from(date)
      .toZonedDateTime(timeZone)
      .getTimeZoneTransition('next');
    if (change === null) return null;
    const start = change.toPlainDateTime().add({ minutes }).subtract({ days: 2 });
    return scheduleWith({ timeZone, start: start.toString({ smallestUnit: 'minute' }) });
  })
  .filter((schedule) => schedule !== null);

test('across a change of clocks every date has one occurrence, and one is before the next', () => {
  fc.assert(
    fc.property(aroundChanges, (schedule) => {
      const days = occurrences(schedule, { limit: 5 });
      const first = Temporal.PlainDateTime.from(schedule.start);
      expect(days.map(({ key }) => key)).toEqual(
        days.map((_, index) => first.add({ days: index }).toString({ smallestUnit: 'minute' })),
      );
      const moments = days.map(({ at }) => at?.getTime() ?? 0);
      expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

test('whenever an occurrence is completed before the next is due, that next one follows', () => {
  fc.assert(
    fc.property(
      aroundChanges,
      fc.nat(3),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (schedule, index, share) => {
        const days = occurrences(schedule, { limit: 5 });
        const [current, next] = days.slice(index, index + 2);
        const [from, to] = [current?.at?.getTime() ?? 0, next?.at?.getTime() ?? 0];
        const at = new Date(from + Math.floor((to - from) * share));
        const closing = { current: current?.key ?? '', at, skipped: [], generatedCount: 1 };
        expect(nextKey(schedule, closing)).toBe(next?.key);
      },
    ),
    { numRuns: 500 },
  );
});

test('an occurrence says that the clock shows another time than its key', () => {
  const schedule = scheduleWith({ timeZone: 'America/New_York', start: '2026-03-07T02:30' });
  expect(occurrences(schedule, { limit: 3 })).toMatchObject([
    { time: '02:30', isShiftedByDst: false, at: new Date('2026-03-07T07:30Z') },
    { time: '02:30', isShiftedByDst: true, at: new Date('2026-03-08T07:30Z') },
    { time: '02:30', isShiftedByDst: false, at: new Date('2026-03-09T06:30Z') },
  ]);
});

test('a half hour gap and a gap at midnight shift by their own length', () => {
  const island = scheduleWith({ timeZone: 'Australia/Lord_Howe', start: '2026-10-04T02:10' });
  expect(occurrenceOf(island, '2026-10-04T02:10').at).toEqual(new Date('2026-10-03T15:40Z'));
  const midnight = scheduleWith({ timeZone: 'Asia/Beirut', start: '2026-03-29T00:00' });
  expect(occurrenceOf(midnight, '2026-03-29T00:00').at).toEqual(new Date('2026-03-28T22:00Z'));
});

test('a date that a zone left out keeps its key', () => {
  const schedule = scheduleWith({ timeZone: 'Pacific/Apia', start: '2011-12-29T09:00' });
  expect(occurrences(schedule, { limit: 3 })).toMatchObject([
    { key: '2011-12-29T09:00', isShiftedByDst: false },
    { key: '2011-12-30T09:00', isShiftedByDst: true, at: new Date('2011-12-30T19:00Z') },
    { key: '2011-12-31T09:00', isShiftedByDst: false, at: new Date('2011-12-30T19:00Z') },
  ]);
});

test('completed in the second passage of an hour, the next day follows', () => {
  const schedule = scheduleWith({ timeZone: 'America/Havana', start: '2026-10-30T00:30' });
  const at = new Date('2026-11-01T05:10Z');
  const closing = { current: '2026-10-30T00:30', at, skipped: [], generatedCount: 1 };
  expect(nextKey(schedule, closing)).toBe('2026-11-02T00:30');
});
