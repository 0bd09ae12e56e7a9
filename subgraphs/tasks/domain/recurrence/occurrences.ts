import { toDate, zonedAt } from '../wall-time.ts';
import { type Course, courseOf } from './course.ts';
import { type Day, formatDay } from './day.ts';
import type { Grid } from './grid.ts';
import { formatKey, parseKey } from './key.ts';
import { localDayOf } from './local-day.ts';
import type { MonthEndPolicy, Schedule } from './schedule.ts';
import { daysOfUnit, unitOf } from './units.ts';
import { daysIfDone, scheduledDays } from './upcoming-days.ts';

export type Occurrence = {
  readonly key: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM as the rule has it; null all day. */
  readonly time: string | null;
  readonly at: Date | null;
  /** The clock shows another time, as the rule's does not exist on this day. */
  readonly isShiftedByDst: boolean;
  /** The last day of a month that lacks the rule's day. */
  readonly isClamped: boolean;
};

export type OccurrencesOptions = {
  /** Only what comes after this key. */
  readonly after?: string | null;
  /** Only what is not before this moment; all day, not before its local date. */
  readonly from?: Date;
  readonly limit: number;
  readonly skipped?: readonly string[];
  /** Tasks made so far: with anchor COMPLETION, COUNT leaves so many fewer. */
  readonly generatedCount?: number;
};

/** What a series gives next; with anchor COMPLETION, if each is completed on its day. */
export function occurrences(schedule: Schedule, options: OccurrencesOptions): Occurrence[] {
  const course = courseOf(schedule);
  const earliest = earliestDay(schedule, course, options.from);
  const days =
    schedule.anchor === 'SCHEDULE'
      ? scheduledDays(course, options, earliest)
      : daysIfDone(course, options, earliest);
  return days
    .filter((day) => day >= earliest)
    .map((day) => occurrenceOn(schedule, course, day))
    .filter(({ at }) => at === null || options.from === undefined || at >= options.from)
    .take(options.limit)
    .toArray();
}

export function occurrenceOf(schedule: Schedule, key: string): Occurrence {
  return occurrenceOn(schedule, courseOf(schedule), parseKey(key).day);
}

function occurrenceOn(schedule: Schedule, { grid, time }: Course, day: Day): Occurrence {
  const date = formatDay(day);
  const moment = time === null ? null : zonedAt(schedule.timeZone, date, time);
  return {
    key: formatKey(day, time),
    date,
    time,
    at: moment && toDate(moment),
    isShiftedByDst: moment !== null && !moment.toString().startsWith(`${date}T${time}`),
    isClamped: isClamped(grid, day),
  };
}

function isClamped({ rule, monthEnd }: Grid, day: Day): boolean {
  if (monthEnd === 'OMIT') return false;
  const has = (policy: MonthEndPolicy) => daysOfUnit(rule, policy, unitOf(rule, day)).includes(day);
  return has('CLAMP') && !has('OMIT');
}

/** A day before which nothing lies at or after `from`; no clock was ever moved by two days. */
function earliestDay({ timeZone }: Schedule, { grid, time }: Course, from?: Date): Day {
  if (from === undefined) return grid.start;
  return localDayOf(timeZone, from) - (time === null ? 0 : 2);
}
