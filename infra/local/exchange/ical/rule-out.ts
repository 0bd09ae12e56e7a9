import { Temporal } from 'temporal-polyfill';
import type { Due, SeriesRecord } from '../records/record.ts';
import { instantOf } from './moment.ts';

type Recurring = Pick<SeriesRecord, 'rule' | 'monthEnd'>;

/**
 * A rule of the API as iCalendar has it: an end with a time is in UTC, and a day that a month may
 * lack needs RFC 7529 to be the last of that month.
 */
export function toRecur({ rule, monthEnd }: Recurring, start: Due): Record<string, unknown> {
  const parts = rule.split(';').map((part) => part.split('=') as [string, string]);
  const recur = Object.fromEntries(
    parts.map(([name, value]) => [name.toLowerCase(), partOut(name, value, start)]),
  );
  if (monthEnd !== 'CLAMP' || !canLackDays(parts)) return recur;
  return { rscale: 'GREGORIAN', ...recur, skip: 'BACKWARD' };
}

function partOut(name: string, value: string, start: Due): unknown {
  if (name === 'UNTIL') return untilOut(value, start);
  return value.includes(',') ? value.split(',') : value;
}

function untilOut(value: string, { time, timeZone }: Due): string {
  const date = Temporal.PlainDate.from(value);
  if (time === null) return date.toString();
  const last = { date: date.toString(), time: '23:59', timeZone };
  return instantOf(last).toString({ smallestUnit: 'second' });
}

function canLackDays(parts: readonly [string, string][]): boolean {
  const days =
    parts
      .find(([name]) => name === 'BYMONTHDAY')?.[1]
      .split(',')
      .map(Number) ?? [];
  return days.some((day) => Math.abs(day) > 28);
}
