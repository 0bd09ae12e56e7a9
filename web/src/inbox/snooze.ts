import {
  getDayOfWeek,
  now,
  parseDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';

export type SnoozeName = 'later' | 'tomorrow' | 'nextWeek';
export type SnoozeChoice = { readonly name: SnoozeName; readonly until: string };

const LATER_HOURS = 3;
const MORNING = { hour: 9, minute: 0, second: 0, millisecond: 0 };

/** Moments that are often chosen to put something off, by the clock on the wall of a zone. */
export function snoozeChoices(
  timeZone: string,
  at: ZonedDateTime = now(timeZone),
): readonly SnoozeChoice[] {
  const later = at.add({ hours: LATER_HOURS }).set({ ...MORNING, hour: undefined });
  const nextMonday = at.add({ days: 7 - getDayOfWeek(at, 'en', 'mon') });
  return [
    ...(later.day === at.day ? [choice('later', later)] : []),
    choice('tomorrow', at.add({ days: 1 }).set(MORNING)),
    choice('nextWeek', nextMonday.set(MORNING)),
  ];
}

/** The moment of a date and time in a zone; null if it is no later than now. */
export function momentAt(date: string, time: string, timeZone: string): string | null {
  const at = toZoned(parseDateTime(`${date}T${time}`), timeZone);
  return at.compare(now(timeZone)) > 0 ? at.toAbsoluteString() : null;
}

/** The day after today in a zone, as inputs of dates have it. */
export function tomorrowIn(timeZone: string): string {
  return now(timeZone).add({ days: 1 }).toString().slice(0, 10);
}

function choice(name: SnoozeName, at: ZonedDateTime): SnoozeChoice {
  return { name, until: at.toAbsoluteString() };
}
