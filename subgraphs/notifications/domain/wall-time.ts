import { Temporal } from 'temporal-polyfill';

/**
 * What a wall clock shows, as a moment: inside a gap with the offset that held before it, inside an
 * overlap the first of the two.
 */
export function zonedAt(
  timeZone: string,
  date: Temporal.PlainDate,
  time: string,
): Temporal.ZonedDateTime {
  return date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone);
}

export function zonedFrom(timeZone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

export function toDate(moment: { readonly epochMilliseconds: number }): Date {
  return new Date(moment.epochMilliseconds);
}
