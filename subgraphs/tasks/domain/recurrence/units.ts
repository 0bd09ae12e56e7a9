import { type Day, dateOf, MONDAY, modulo } from './day.ts';
import { daysOfMonth } from './month-days.ts';
import type { Rule } from './rule.ts';
import type { MonthEndPolicy } from './schedule.ts';

/** The number of the day, week, month or year that a rule counts in. Numbers have no gaps. */
export function unitOf(rule: Rule, day: Day): number {
  switch (rule.frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day - firstDayOfWeeks(rule)) / 7);
    case 'MONTHLY':
      return monthNumber(dateOf(day));
    case 'YEARLY':
      return dateOf(day).year;
  }
}

/** The days that the rule names in one such unit, in order. */
export function daysOfUnit(rule: Rule, monthEnd: MonthEndPolicy, unit: number): readonly Day[] {
  switch (rule.frequency) {
    case 'DAILY':
      return [unit];
    case 'WEEKLY':
      return daysOfWeek(rule, firstDayOfWeeks(rule) + unit * 7);
    case 'MONTHLY':
      return daysOfMonth(rule, monthEnd, Math.floor(unit / 12), modulo(unit, 12) + 1);
    case 'YEARLY':
      return rule.months.flatMap((month) => daysOfMonth(rule, monthEnd, unit, month));
  }
}

function monthNumber({ year, month }: { year: number; month: number }): number {
  return year * 12 + month - 1;
}

function daysOfWeek(rule: Rule, first: Day): readonly Day[] {
  return rule.weekdays
    .map(({ weekday }) => first + modulo(weekday - (rule.weekStart ?? 0), 7))
    .sort((a, b) => a - b);
}

/** Some first day of a week, as WKST has it. */
function firstDayOfWeeks(rule: Rule): Day {
  return MONDAY + (rule.weekStart ?? 0);
}
