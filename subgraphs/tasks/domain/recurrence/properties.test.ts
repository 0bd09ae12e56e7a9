import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { withEnd } from './end-of-rule.ts';
import { isOnGrid, keyAtOrAfter } from './key-at-or-after.ts';
import { nextKey } from './next-key.ts';
import { occurrences } from './occurrences.ts';
import { placesBefore } from './place-of.ts';
import { isRefusal } from './refusal.ts';
import type { Schedule } from './schedule.ts';
import { dates, inputs, ODD_ZONES, scheduled, schedules } from './testing/arbitraries.ts';
import { scheduleWith } from './testing/cases.ts';
import { naiveKeys, naiveNextKey } from './testing/naive.ts';
import { toSchedule } from './to-schedule.ts';

const DAY_MS = 86_400_000;

/** From some days early to three years late. */
const delays = fc.oneof(
  fc.integer({ min: -40 * DAY_MS, max: 40 * DAY_MS }),
  fc.integer({ min: 0, max: 1_100 * DAY_MS }),
);

function closingOf(schedule: Schedule, index: number, delayMs: number, skips: readonly number[]) {
  const keys = firstKeys(schedule, 40).filter((key) => key < '2060');
  const current = keys[index % keys.length] as string;
  return {
    current,
    at: new Date(Date.parse(`${current.slice(0, 10)}T12:00Z`) + delayMs),
    skipped: skips.map((skip) => keys[skip % keys.length] as string),
    generatedCount: index + 1,
  };
}

const closings = schedules.chain((schedule) =>
  fc
    .tuple(fc.nat(30), delays, fc.array(fc.nat(39), { maxLength: 12 }))
    .map(([index, delay, skips]) => ({
      schedule,
      closing: closingOf(schedule, index, delay, skips),
    })),
);

/** The search through every day goes no further than 100 years. */
const isSoon = (key: string) => key < '2110';

function firstKeys(schedule: Schedule, limit: number): string[] {
  return occurrences(schedule, { limit }).map(({ key }) => key);
}

test('the next key is the one that a search through every day finds', () => {
  fc.assert(
    fc.property(closings, ({ schedule, closing }) => {
      expect(nextKey(schedule, closing)).toBe(naiveNextKey(schedule, closing));
    }),
    { numRuns: 250 },
  );
});

test('the next key is greater, on the grid, not skipped, and the same when asked again', () => {
  fc.assert(
    fc.property(closings, ({ schedule, closing }) => {
      const next = nextKey(schedule, closing);
      if (next === null) return;
      expect(next > closing.current).toBe(true);
      expect(isOnGrid(schedule, next)).toBe(true);
      expect(closing.skipped).not.toContain(next);
      expect(nextKey(schedule, closing)).toBe(next);
    }),
    { numRuns: 400 },
  );
});

test('the grid is the one that a search through every day finds', () => {
  fc.assert(
    fc.property(scheduled, (schedule) => {
      const naive = naiveKeys(schedule).take(12).toArray();
      expect(firstKeys(schedule, 12).filter(isSoon)).toEqual(naive.filter(isSoon));
    }),
    { numRuns: 80 },
  );
});

test('one occurrence after the other leads through the whole grid', () => {
  fc.assert(
    fc.property(scheduled, (schedule) => {
      const keepEach = { ...schedule, missed: 'KEEP_EACH' } as const;
      const at = new Date('2050-01-01T00:00Z');
      const walked = [schedule.start];
      while (walked.length < 25) {
        const current = walked.at(-1) as string;
        const next = nextKey(keepEach, { current, at, skipped: [], generatedCount: 1 });
        if (next === null) break;
        walked.push(next);
      }
      expect(firstKeys(schedule, 25)).toEqual(walked);
    }),
  );
});

test('a key has as many places before it as come before it', () => {
  fc.assert(
    fc.property(scheduled, (schedule) => {
      const places = firstKeys(schedule, 60).map((key) => placesBefore(schedule, key));
      expect(places).toEqual(places.map((_, index) => index));
    }),
  );
});

test('the key at or after a key of the grid is that key', () => {
  fc.assert(
    fc.property(schedules, fc.nat(30), (schedule, index) => {
      const keys = firstKeys(schedule, 31);
      const key = keys[index % keys.length] as string;
      expect(keyAtOrAfter(schedule, key)).toBe(key);
    }),
  );
});

test('a change of zone changes no key', () => {
  fc.assert(
    fc.property(schedules, fc.constantFrom(...ODD_ZONES), (schedule, timeZone) => {
      expect(firstKeys({ ...schedule, timeZone }, 30)).toEqual(firstKeys(schedule, 30));
    }),
  );
});

test('what is stored is stored again as it is', () => {
  fc.assert(
    fc.property(schedules, (schedule) => {
      expect(toSchedule(schedule)).toEqual(schedule);
    }),
  );
});

test('whatever text comes as a rule is taken or refused', () => {
  const pieces = fc.constantFrom(
    ...['FREQ=', 'DAILY', 'MONTHLY', ';', 'BYDAY=', '-1FR', ',', 'UNTIL=', '99991231T235959Z'],
    ...['COUNT=', '0', '31', 'RRULE:', 'BYMONTHDAY=', ' ', '=', 'YEARLY', 'BYMONTH=', '2'],
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(inputs, texts, (input, rule) => {
      const schedule = toSchedule({ ...input, rule });
      if (!isRefusal(schedule)) expect(toSchedule(schedule)).toEqual(schedule);
    }),
    { numRuns: 400 },
  );
});

test('a clamped month does not shift the months after it', () => {
  const starts = dates.filter((date) => date.endsWith('31') || date.endsWith('-29'));
  const rules = fc.constantFrom('FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=5', 'FREQ=YEARLY');
  fc.assert(
    fc.property(starts, rules, (start, rule) => {
      const schedule = accepted(scheduleWith({ start, rule }));
      for (const { date } of occurrences(schedule, { limit: 40 })) {
        const length = Temporal.PlainDate.from(date).daysInMonth;
        expect(Number(date.slice(8))).toBe(Math.min(Number(start.slice(8)), length));
      }
    }),
  );
});

test('COUNT is the number of occurrences', () => {
  fc.assert(
    fc.property(schedules, fc.integer({ min: 1, max: 60 }), (schedule, count) => {
      const counted = { ...schedule, rule: withEnd(schedule.rule, { count }) };
      expect(firstKeys(counted, 100)).toEqual(firstKeys(endless(schedule), count));
    }),
  );
});

test('UNTIL is the last date that may be taken', () => {
  fc.assert(
    fc.property(scheduled, dates, (schedule, endsOn) => {
      const ending = { ...schedule, rule: withEnd(schedule.rule, { endsOn }) };
      const upToThen = firstKeys(endless(schedule), 50).filter((key) => key.slice(0, 10) <= endsOn);
      expect(firstKeys(ending, 50)).toEqual(upToThen);
    }),
  );
});

function endless(schedule: Schedule): Schedule {
  return { ...schedule, rule: withEnd(schedule.rule, {}) };
}

function accepted(input: Schedule): Schedule {
  const schedule = toSchedule(input);
  if (isRefusal(schedule)) throw new Error(schedule.message);
  return schedule;
}
