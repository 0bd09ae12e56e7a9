import { courseOf, dayNotBefore } from './course.ts';
import { countBefore } from './grid.ts';
import type { Schedule } from './schedule.ts';

/**
 * How many places of the grid lie before a key, skipped and missed ones included: so many of COUNT
 * are used up when a series is split there. Anchor COMPLETION has no places; there the tasks made
 * are counted.
 */
export function placesBefore(schedule: Schedule, key: string): number {
  const course = courseOf(schedule);
  return countBefore(course.grid, dayNotBefore(course, key));
}
