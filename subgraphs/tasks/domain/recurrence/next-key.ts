import { toDate, zonedAt } from '../wall-time.ts';
import { type Course, courseOf, dayAfter, firstDay } from './course.ts';
import { type Day, formatDay } from './day.ts';
import { formatKey } from './key.ts';
import { localDayOf } from './local-day.ts';
import type { Schedule } from './schedule.ts';
import { stepFrom } from './step-from.ts';

export type Closing = {
  /** The key of the occurrence that is closed. */
  readonly current: string;
  /** When it was completed or skipped. */
  readonly at: Date;
  readonly skipped: readonly string[];
  /** Tasks made so far, the closed one among them. COUNT limits them with anchor COMPLETION. */
  readonly generatedCount: number;
};

/** The key of the occurrence that follows a closed one; null when the series has ended. */
export function nextKey(schedule: Schedule, closing: Closing): string | null {
  const course = courseOf(schedule);
  const day =
    schedule.anchor === 'SCHEDULE'
      ? nextOnSchedule(schedule, course, closing)
      : nextFromCompletion(schedule, course, closing);
  return day === null ? null : formatKey(day, course.time);
}

function nextOnSchedule(schedule: Schedule, course: Course, closing: Closing): Day | null {
  const skipped = new Set(closing.skipped);
  const after = dayAfter(course, closing.current);
  if (schedule.missed === 'KEEP_EACH') return firstDay(course, after, (key) => !skipped.has(key));
  return firstDay(
    course,
    Math.max(after, earliestAhead(schedule, course, closing.at)),
    (key, day) => !skipped.has(key) && isAhead(schedule, course, day, closing.at),
  );
}

/** No zone has moved its clocks by more than a day, so a time is not ahead two days later. */
function earliestAhead(schedule: Schedule, { time }: Course, at: Date): Day {
  if (time !== null) return localDayOf(schedule.timeZone, at) - 2;
  return localDayOf(schedule.timeZone, at, schedule.dayStartsAt) + 1;
}

function isAhead({ timeZone }: Schedule, { time }: Course, day: Day, at: Date): boolean {
  return time === null || toDate(zonedAt(timeZone, formatDay(day), time)) > at;
}

/**
 * A task that was completed early may lie further ahead than the next would: keys increase all the
 * same, as a key that was used is never used again.
 */
function nextFromCompletion(schedule: Schedule, course: Course, closing: Closing): Day | null {
  const { count } = course.rule;
  if (count !== null && closing.generatedCount >= count) return null;
  const completed = localDayOf(schedule.timeZone, closing.at, schedule.dayStartsAt);
  const from = Math.max(stepFrom(course.rule, completed), dayAfter(course, closing.current));
  const skipped = new Set(closing.skipped);
  return firstDay(course, from, (key) => !skipped.has(key));
}
