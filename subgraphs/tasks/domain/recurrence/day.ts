/** A date of the calendar as the number of days since 1970-01-01. Years 0 to 9999. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** 9999-12-31: as in RFC 5545, a year has four digits. */
export const LAST_DAY: Day = 2_932_896;

/** 1970-01-05 */
export const MONDAY: Day = 4;

/** Months and days beyond their range roll over: day 0 is the last of the month before. */
export function dayAt(year: number, month: number, date: number): Day {
  return new Date(0).setUTCFullYear(year, month - 1, date) / MS_PER_DAY;
}

export function dateOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return dateOf(dayAt(year, month + 1, 0)).date;
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return modulo(day - MONDAY, 7);
}

/** `2026-02-28` */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** NaN for what is not a date of the calendar. */
export function parseDay(text: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const day = dayAt(Number(year), Number(month), Number(date));
  return !Number.isNaN(day) && formatDay(day) === text ? day : Number.NaN;
}

/** Adds on the calendar; a month that lacks the day gives its last. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const first = dateOf(dayAt(year, month + months, 1));
  return dayAt(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)));
}

export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
