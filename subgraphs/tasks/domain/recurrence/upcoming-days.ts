import { type Course, dayAfter, firstDay } from './course.ts';
import type { Day } from './day.ts';
import { parseKey } from './key.ts';
import { hasByParts, type Rule } from './rule.ts';
import { stepFrom } from './step-from.ts';

type Wanted = {
  readonly after?: string | null;
  readonly skipped?: readonly string[];
  readonly generatedCount?: number;
};

/** The days of a schedule after a key, from one that is not before `earliest`. */
export function* scheduledDays(
  course: Course,
  { after, skipped }: Wanted,
  earliest: Day,
): IteratorObject<Day, undefined> {
  const isFree = isNotIn(skipped);
  const first = after ? Math.max(earliest, dayAfter(course, after)) : earliest;
  let day = firstDay(course, first, isFree);
  while (day !== null) {
    yield day;
    day = firstDay(course, day + 1, isFree);
  }
}

/** The days counted from completion, if each is completed on its day. May begin before `earliest`. */
export function* daysIfDone(
  course: Course,
  options: Wanted,
  earliest: Day,
): IteratorObject<Day, undefined> {
  const { rule, grid } = course;
  const { after, skipped, generatedCount } = options;
  const isFree = isNotIn(skipped);
  const first = after ? stepFrom(rule, parseKey(after).day) : grid.start;
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - (generatedCount ?? (after ? 1 : 0));
  let day = firstDay(course, isEven(rule, options) ? near(rule, first, earliest) : first, isFree);
  for (; day !== null && left > 0; left -= 1) {
    yield day;
    day = firstDay(course, stepFrom(rule, day), isFree);
  }
}

/** Whether all steps are of one length, so that many can be taken at once. */
function isEven(rule: Rule, { skipped }: Wanted): boolean {
  const isFixed = rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY';
  return isFixed && !hasByParts(rule) && rule.count === null && !skipped?.length;
}

function near(rule: Rule, first: Day, earliest: Day): Day {
  const step = stepFrom(rule, 0);
  return first + step * Math.max(0, Math.floor((earliest - first) / step));
}

function isNotIn(skipped: readonly string[] = []): (key: string) => boolean {
  const keys = new Set(skipped);
  return (key) => !keys.has(key);
}
