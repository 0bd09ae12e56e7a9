import { Temporal } from 'temporal-polyfill';

/**
 * What a wall clock shows, as a moment (RFC 5545 §3.3.5): inside a gap with the offset that held
 * before it, inside an overlap the first of the two.
 */
export function zonedAt(timeZone: string, date: string, time: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
}

export function zonedFrom(timeZone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

export function toDate(moment: { readonly epochMilliseconds: number }): Date {
  return new Date(moment.epochMilliseconds);
}

/** The name of a zone in its usual spelling; null if there is none of that name. */
export function timeZoneName(text: string): string | null {
  if (!/^[A-Za-z][\w+\-/]*$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from('2000-01-01').toZonedDateTime(text).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
