import { toDate, zonedAt } from '../wall-time.ts';
import { type Course, courseOf, dayAfter, firstDay } from './course.ts';
import { type Day, formatDay } from './day.ts';
import type { Grid } from './grid.ts';
import { formatKey, parseKey } from './key.ts';
import { localDayOf } from './local-day.ts';
import type { MonthEndPolicy, Schedule } from './schedule.ts';
import { stepFrom } from './step-from.ts';
import { daysOfUnit, unitOf } from './units.ts';

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
  const days =
    schedule.anchor === 'SCHEDULE'
      ? scheduledDays(schedule, course, options)
      : daysIfDone(course, options);
  return days
    .map((day) => occurrenceOn(schedule, course, day))
    .filter((occurrence) => isFrom(schedule, occurrence, options.from))
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

function isFrom({ timeZone }: Schedule, { at, date }: Occurrence, from?: Date): boolean {
  if (from === undefined) return true;
  return at === null ? date >= formatDay(localDayOf(timeZone, from)) : at >= from;
}

function* scheduledDays(
  { timeZone }: Schedule,
  course: Course,
  { after, from, skipped }: OccurrencesOptions,
): IteratorObject<Day, undefined> {
  const isFree = isNotIn(skipped);
  const earliest = from === undefined ? course.grid.start : localDayOf(timeZone, from) - 2;
  const first = Math.max(earliest, after ? dayAfter(course, after) : course.grid.start);
  let day = firstDay(course, first, isFree);
  while (day !== null) {
    yield day;
    day = firstDay(course, day + 1, isFree);
  }
}

function* daysIfDone(
  course: Course,
  { after, skipped, generatedCount }: OccurrencesOptions,
): IteratorObject<Day, undefined> {
  const isFree = isNotIn(skipped);
  const { rule, grid } = course;
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - (generatedCount ?? (after ? 1 : 0));
  let day = firstDay(course, after ? stepFrom(rule, parseKey(after).day) : grid.start, isFree);
  for (; day !== null && left > 0; left -= 1) {
    yield day;
    day = firstDay(course, stepFrom(rule, day), isFree);
  }
}

function isNotIn(skipped: readonly string[] = []): (key: string) => boolean {
  const keys = new Set(skipped);
  return (key) => !keys.has(key);
}
