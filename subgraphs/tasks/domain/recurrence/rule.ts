export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Their places are the numbers of `weekdayOf`. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** One of BYDAY: a weekday, or the nth of a month; -1 is the last. */
export type RuleWeekday = { readonly nth: number | null; readonly weekday: number };

/** The parts of an RRULE (RFC 5545 §3.3.10). Empty lists are absent parts; lists are sorted. */
export type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  /** Monday if absent. */
  readonly weekStart: number | null;
  /** YYYYMMDD when stored; clients also send a date-time. */
  readonly until: string | null;
  readonly count: number | null;
};

export function hasByParts({ months, monthDays, weekdays }: Rule): boolean {
  return months.length + monthDays.length + weekdays.length > 0;
}

/** The last date that UNTIL allows, once it is stored: YYYY-MM-DD. */
export function lastDateOf({ until }: Rule): string | null {
  return until?.replace(/^(....)(..)(..)$/, '$1-$2-$3') ?? null;
}
