import { type Day, LAST_DAY } from './day.ts';
import type { Rule } from './rule.ts';
import type { MonthEndPolicy } from './schedule.ts';
import { daysOfUnit, unitOf } from './units.ts';

/**
 * The days that a rule gives from its start on. It lies in periods, one in INTERVAL of the rule's
 * days, weeks, months or years; period 0 holds the start.
 */
export type Grid = {
  /** With its BY parts filled in. */
  readonly rule: Rule;
  readonly monthEnd: MonthEndPolicy;
  readonly start: Day;
};

/** The first day of the grid from this day on, and none after `last`. */
export function firstFrom(grid: Grid, day: Day, last: Day = LAST_DAY): Day | null {
  const from = Math.max(day, grid.start);
  const lastPeriod = periodOf(grid, last);
  for (let period = periodOf(grid, from); period <= lastPeriod; period += 1) {
    const found = daysOfPeriod(grid, period).find((candidate) => candidate >= from);
    if (found !== undefined) return found <= last ? found : null;
  }
  return null;
}

/** The day that has so many days of the grid before it. */
export function dayAtPlace(grid: Grid, place: number): Day | null {
  const lastPeriod = periodOf(grid, LAST_DAY);
  let left = place;
  for (let period = 0; period <= lastPeriod; period += 1) {
    const days = daysFromStart(grid, period);
    if (left < days.length) return days[left] as Day;
    left -= days.length;
  }
  return null;
}

/** How many days of the grid lie before this one. */
export function countBefore(grid: Grid, day: Day): number {
  if (day <= grid.start) return 0;
  const period = periodOf(grid, day);
  const beforeStart = daysOfPeriod(grid, 0).filter((other) => other < grid.start).length;
  const within = daysOfPeriod(grid, period).filter((other) => other < day).length;
  return sizeOfPeriods(grid, period) - beforeStart + within;
}

/** Months differ in how many days they give, so they are looked at one by one: 12 a year. */
function sizeOfPeriods(grid: Grid, periods: number): number {
  switch (grid.rule.frequency) {
    case 'DAILY':
      return periods;
    case 'WEEKLY':
      return periods * grid.rule.weekdays.length;
    case 'MONTHLY':
    case 'YEARLY': {
      let size = 0;
      for (let period = 0; period < periods; period += 1) size += daysOfPeriod(grid, period).length;
      return size;
    }
  }
}

function daysFromStart(grid: Grid, period: number): readonly Day[] {
  return daysOfPeriod(grid, period).filter((day) => day >= grid.start);
}

function daysOfPeriod({ rule, monthEnd, start }: Grid, period: number): readonly Day[] {
  return daysOfUnit(rule, monthEnd, unitOf(rule, start) + period * rule.interval);
}

/** The period of a day, or the one before it if the day lies in none. */
function periodOf({ rule, start }: Grid, day: Day): number {
  return Math.floor((unitOf(rule, day) - unitOf(rule, start)) / rule.interval);
}
