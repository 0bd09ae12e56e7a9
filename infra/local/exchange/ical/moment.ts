import { Temporal } from 'temporal-polyfill';
import type { Due } from '../records/record.ts';
import type { Component } from './component.ts';
import type { Property } from './property.ts';
import { zoneNamed } from './zones.ts';

/** What a file means by its dates: its zones, the zone for dates without one, and whom to tell. */
export type Calendar = {
  readonly zones: readonly Component[];
  readonly defaultZone: string | null;
  readonly note: (line: number, note: string) => void;
};

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z?))?/;

/** The date or local time of a property; null if it is neither. */
export function toDue(property: Property | undefined, calendar: Calendar): Due | null {
  if (!property) return null;
  const [, date, time = null, utc] = MOMENT.exec(String(property.values[0])) ?? [];
  if (!date || !isDate(date)) {
    calendar.note(property.line, `${property.name} is no date`);
    return null;
  }
  if (time === null) return { date, time, timeZone: calendar.defaultZone };
  if (utc) return { date, time, timeZone: 'UTC' };
  return { date, time, timeZone: zoneOf(property, calendar) };
}

/** A moment in UTC, as the API writes it; null if the property is none. */
export function toInstant(property: Property | undefined, calendar: Calendar): string | null {
  const value = property?.values[0];
  if (typeof value !== 'string') return null;
  try {
    if (value.endsWith('Z')) return inMilliseconds(Temporal.Instant.from(value));
    const due = toDue(property, calendar);
    return due?.time ? inMilliseconds(instantOf(due)) : null;
  } catch {
    return null;
  }
}

export function instantOf({ date, time, timeZone }: Due): Temporal.Instant {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time ?? '00:00');
  return local.toZonedDateTime(timeZone ?? 'UTC').toInstant();
}

export function inMilliseconds(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

function zoneOf({ line, parameters }: Property, calendar: Calendar): string | null {
  const { tzid } = parameters;
  if (!tzid) return calendar.defaultZone;
  const zone = zoneNamed(tzid, calendar.zones);
  if (!zone) calendar.note(line, `the zone ${tzid} is unknown; the time is taken in yours`);
  return zone;
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year >= 1;
  } catch {
    return false;
  }
}
