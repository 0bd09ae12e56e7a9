import { Temporal } from 'temporal-polyfill';
import { toDate, zonedAt, zonedFrom } from './wall-time.ts';

/** A local date (YYYY-MM-DD), a time (HH:MM) unless all day, and the IANA zone they hold in. */
export type DueDate = {
  readonly date: string;
  readonly time: string | null;
  readonly timeZone: string;
};

/** When a task is due and from when on it is overdue. All day it is due at no moment. */
export function instantsOf(due: DueDate): { at: Date | null; overdueAt: Date } {
  if (due.time === null) return { at: null, overdueAt: firstMomentAfter(due) };
  const at = toDate(zonedAt(due.timeZone, due.date, due.time));
  return { at, overdueAt: at };
}

/** YYYY-MM-DD */
export function localDateIn(timeZone: string, at: Date): string {
  return zonedFrom(timeZone, at).toPlainDate().toString();
}

/** The next day need not begin at 00:00. */
function firstMomentAfter({ date, timeZone }: DueDate): Date {
  const next = Temporal.PlainDate.from(date).add({ days: 1 });
  return toDate(next.toZonedDateTime(timeZone));
}
