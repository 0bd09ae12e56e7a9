import { parseDate, parseTime, toCalendarDateTime, toZoned } from '@internationalized/date';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';

/** When something is due, as a person writes it. */
export type WrittenDue = {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM, or null for the whole day. */
  readonly time: string | null;
  readonly timeZone: string;
};

/** What a due date will look like, to be shown until the API has answered. */
export function expectedDue(due: WrittenDue): TaskRowFragment['due'] {
  const { date, time, timeZone } = due;
  const day = parseDate(date);
  const at = time ? toZoned(toCalendarDateTime(day, parseTime(time)), timeZone) : null;
  const overdueAt = at ?? toZoned(toCalendarDateTime(day.add({ days: 1 })), timeZone);
  return {
    __typename: 'Due',
    ...due,
    at: at?.toAbsoluteString() ?? null,
    overdueAt: overdueAt.toAbsoluteString(),
    isOverdue: overdueAt.toDate().getTime() <= Date.now(),
  };
}
