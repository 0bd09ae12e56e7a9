import { type Day, dateOf } from './day.ts';

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const WEEKDAY_NAMES = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
];

/** 0 is Monday. */
export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[weekday] ?? '';
}

/** 1 is January. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** `29 February 2028` */
export function longDate(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${date} ${monthName(month)} ${year}`;
}

/** `a, b and c` */
export function listed(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** 1st from the start; below zero `last` and `2nd to last` from the end. */
export function ordinal(place: number): string {
  if (place === -1) return 'last';
  if (place < 0) return `${ordinal(-place)} to last`;
  return `${place}${suffixOf(place)}`;
}

function suffixOf(place: number): string {
  if (place >= 11 && place <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][place % 10] ?? 'th';
}

/** `1 week`, `2 weeks` */
export function amountOf(amount: number, unit: string): string {
  return amount === 1 ? `1 ${unit}` : `${amount} ${unit}s`;
}
