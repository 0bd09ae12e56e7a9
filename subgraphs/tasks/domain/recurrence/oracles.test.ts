import * as fc from 'fast-check';
import { RRule } from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, test } from 'vitest';
import { occurrences } from './occurrences.ts';
import type { Schedule } from './schedule.ts';
import { scheduled } from './testing/arbitraries.ts';

/** What other libraries agree with us about: dates that RFC 5545 itself defines. */
const plain = scheduled
  .map((schedule) => ({ ...schedule, start: schedule.start.slice(0, 10), timeZone: 'UTC' }))
  .filter(({ monthEnd, rule }) => monthEnd === 'OMIT' && !rule.includes('UNTIL'));

function ours(schedule: Schedule): string[] {
  return occurrences(schedule, { limit: 30 })
    .map(({ date }) => date)
    .filter((date) => date < '2100');
}

function dtstart({ start }: Schedule): string {
  return `DTSTART:${start.replaceAll('-', '')}T000000Z`;
}

test('rrule gives the same dates', () => {
  fc.assert(
    fc.property(plain, (schedule) => {
      const rule = RRule.fromString(`${dtstart(schedule)}\nRRULE:${schedule.rule}`);
      const dates = rule.all((date, index) => index < 30 && date.getUTCFullYear() < 2100);
      const theirs = dates.map((date) => date.toISOString().slice(0, 10));
      expect(ours(schedule)).toEqual(theirs.filter((date) => date < '2100'));
    }),
    { numRuns: 300 },
  );
});

test('rrule-temporal gives the same dates', () => {
  fc.assert(
    fc.property(plain, (schedule) => {
      const rruleString = `${dtstart(schedule)}\nRRULE:${schedule.rule}`;
      const dates = new RRuleTemporal({ rruleString }).all(
        (date, index) => index < 30 && date.year < 2100,
      );
      const theirs = dates.map((date) => date.toPlainDate().toString());
      expect(ours(schedule)).toEqual(theirs.filter((date) => date < '2100'));
    }),
    { numRuns: 100 },
  );
});
