import { type Day, dayAt, daysInMonth, modulo, weekdayOf } from './day.ts';
import type { Rule, RuleWeekday } from './rule.ts';
import type { MonthEndPolicy } from './schedule.ts';

/** The days of a month that BYMONTHDAY or BYDAY names, in order and each once. */
export function daysOfMonth(
  rule: Rule,
  monthEnd: MonthEndPolicy,
  year: number,
  month: number,
): readonly Day[] {
  const length = daysInMonth(year, month);
  const first = dayAt(year, month, 1);
  const dates = [
    ...rule.monthDays.flatMap((day) => dateFor(day, length) ?? ifLacking(monthEnd, length)),
    ...rule.weekdays.map((weekday) => dateOfWeekday(weekday, first, length)),
  ];
  return [...new Set(dates)].sort((a, b) => a - b).map((date) => first + date - 1);
}

/** The date that BYMONTHDAY means in a month of this length, counting from its end below zero. */
export function dateFor(monthDay: number, length: number): number | null {
  const date = monthDay > 0 ? monthDay : length + 1 + monthDay;
  return date >= 1 && date <= length ? date : null;
}

/** CLAMP takes the last day, also for one that was counted from the end. */
function ifLacking(monthEnd: MonthEndPolicy, length: number): readonly number[] {
  return monthEnd === 'CLAMP' ? [length] : [];
}

function dateOfWeekday({ nth, weekday }: RuleWeekday, first: Day, length: number): number {
  const earliest = 1 + modulo(weekday - weekdayOf(first), 7);
  if (nth !== -1) return earliest + ((nth ?? 1) - 1) * 7;
  return earliest + Math.floor((length - earliest) / 7) * 7;
}
