import type { Temporal } from 'temporal-polyfill';
import type { Frequency } from './frequency.ts';
import { toDate, zonedAt, zonedFrom } from './wall-time.ts';

export type DigestFrequency = Exclude<Frequency, 'IMMEDIATE' | 'OFF'>;

/** The wall clock that digests go by, and when daily and weekly ones leave (HH:MM). */
export type DigestClock = { readonly timeZone: string; readonly digestAt: string };

/** When the next digest leaves, always later than `after`: weekly ones on Monday. */
export function nextRun(frequency: DigestFrequency, clock: DigestClock, after: Date): Date {
  const moment = zonedFrom(clock.timeZone, after);
  const date = moment.toPlainDate();
  switch (frequency) {
    case 'HOURLY':
      return toDate(nextFullHour(moment));
    case 'DAILY':
      return firstAfter(after, clock, [date, date.add({ days: 1 })]);
    case 'WEEKLY': {
      const monday = date.subtract({ days: date.dayOfWeek - 1 });
      return firstAfter(after, clock, [monday, monday.add({ weeks: 1 })]);
    }
  }
}

/** Where clocks move by half an hour, the end of sixty minutes need not be a full hour. */
function nextFullHour(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  let next = moment.subtract({ seconds: moment.second, milliseconds: moment.millisecond });
  do next = next.add({ minutes: 60 - next.minute });
  while (next.minute !== 0);
  return next;
}

function firstAfter(
  after: Date,
  { timeZone, digestAt }: DigestClock,
  [early, late]: readonly [Temporal.PlainDate, Temporal.PlainDate],
): Date {
  const run = toDate(zonedAt(timeZone, early, digestAt));
  return run > after ? run : toDate(zonedAt(timeZone, late, digestAt));
}
