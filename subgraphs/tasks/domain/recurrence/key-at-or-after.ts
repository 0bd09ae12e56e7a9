import { courseOf, dayNotBefore, firstDay } from './course.ts';
import { formatKey } from './key.ts';
import type { Schedule } from './schedule.ts';

/** The first key of the series that is not before this one and not skipped; null after its end. */
export function keyAtOrAfter(
  schedule: Schedule,
  key: string,
  skipped: readonly string[] = [],
): string | null {
  const course = courseOf(schedule);
  const taken = new Set(skipped);
  const day = firstDay(course, dayNotBefore(course, key), (candidate) => !taken.has(candidate));
  return day === null ? null : formatKey(day, course.time);
}

/** Whether a text is a key of this series, skipped or not. */
export function isOnGrid(schedule: Schedule, key: string): boolean {
  return keyAtOrAfter(schedule, key) === key;
}
