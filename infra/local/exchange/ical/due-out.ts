import type { Due } from '../records/record.ts';
import type { JProperty } from './jcal.ts';

/** A date, or a local time with its zone. */
export function dueProperty(name: string, { date, time, timeZone }: Due): JProperty {
  if (time === null) return [name, {}, 'date', date];
  if (timeZone === null) return [name, {}, 'date-time', `${date}T${time}:00`];
  if (timeZone === 'UTC') return [name, {}, 'date-time', `${date}T${time}:00Z`];
  return [name, { tzid: timeZone }, 'date-time', `${date}T${time}:00`];
}

/** The same as one text that can be compared. */
export function keyOf({ date, time }: Due): string {
  return time === null ? date : `${date}T${time}`;
}

/** The date or time of an occurrence key in the zone of a series. */
export function dueOfKey(key: string, timeZone: string | null): Due {
  const [date = '', time = null] = key.split('T');
  return { date, time, timeZone };
}
