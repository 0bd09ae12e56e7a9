import { type Day, LAST_DAY, parseDay } from './day.ts';
import { dayAtPlace, firstFrom, type Grid } from './grid.ts';
import { formatKey, parseKey } from './key.ts';
import { readStoredRule } from './parse-rule.ts';
import { hasByParts, lastDateOf, type Rule } from './rule.ts';
import type { Schedule } from './schedule.ts';

/** A schedule, taken apart for reckoning with days. */
export type Course = {
  readonly rule: Rule;
  readonly grid: Grid;
  readonly time: string | null;
  /** By UNTIL, or by COUNT where that counts days of the grid. */
  readonly last: Day;
};

export function courseOf(schedule: Schedule): Course {
  const rule = readStoredRule(schedule.rule);
  const { day: start, time } = parseKey(schedule.start);
  const scheduled = { rule, monthEnd: schedule.monthEnd, start };
  if (schedule.anchor === 'SCHEDULE') {
    return { rule, grid: scheduled, time, last: Math.min(untilOf(rule), countedLast(scheduled)) };
  }
  return { rule, grid: conditionOf(scheduled), time, last: untilOf(rule) };
}

/** With anchor COMPLETION the BY parts are a condition: every day that fulfils it. */
export function conditionOf({ rule, ...rest }: Grid): Grid {
  return { ...rest, rule: { ...withoutGaps(rule), interval: 1 } };
}

function withoutGaps(rule: Rule): Rule {
  if (!hasByParts(rule)) return { ...rule, frequency: 'DAILY' };
  if (rule.frequency !== 'YEARLY') return rule;
  const months = rule.months.length > 0 ? rule.months : upTo(12);
  const monthDays = rule.monthDays.length > 0 ? rule.monthDays : upTo(31);
  return { ...rule, months, monthDays };
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The last day that UNTIL allows. */
export function untilOf(rule: Rule): Day {
  const date = lastDateOf(rule);
  return date === null ? LAST_DAY : parseDay(date);
}

function countedLast(grid: Grid): Day {
  const { count } = grid.rule;
  return (count === null ? null : dayAtPlace(grid, count - 1)) ?? LAST_DAY;
}

/** The first day from this one on whose key passes. The start counts, whatever the condition. */
export function firstDay(
  { grid, time, last }: Course,
  from: Day,
  passes: (key: string, day: Day) => boolean,
): Day | null {
  if (grid.start > last) return null; // it was ended before its first key
  let day = from <= grid.start ? grid.start : firstFrom(grid, from, last);
  while (day !== null && !passes(formatKey(day, time), day)) day = firstFrom(grid, day + 1, last);
  return day;
}

/** The first day, of the grid or not, whose key would be greater than this one. */
export function dayAfter({ time }: Course, key: string): Day {
  const { day } = parseKey(key);
  return time !== null && formatKey(day, time) > key ? day : day + 1;
}

/** The first day, of the grid or not, whose key would not be less than this one. */
export function dayNotBefore({ time }: Course, key: string): Day {
  const parts = parseKey(key);
  return time !== null && parts.time !== null && time < parts.time ? parts.day + 1 : parts.day;
}
