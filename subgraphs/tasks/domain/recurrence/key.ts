import { type Day, formatDay, parseDay } from './day.ts';

/**
 * A key is local: `2026-02-28` in a series that is due all day, `2026-03-08T02:30` in one that is
 * due at a time. Keys of one series sort as text.
 */
export type KeyParts = { readonly day: Day; readonly time: string | null };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isTime(text: string): boolean {
  return TIME.test(text);
}

export function formatKey(day: Day, time: string | null): string {
  return time === null ? formatDay(day) : `${formatDay(day)}T${time}`;
}

/** The day is NaN if the text is not a key. */
export function parseKey(key: string): KeyParts {
  const [date = '', time = null, ...rest] = key.split('T');
  const isKey = (time === null || isTime(time)) && rest.length === 0;
  return { day: isKey ? parseDay(date) : Number.NaN, time };
}
