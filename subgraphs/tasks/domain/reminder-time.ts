import { Temporal } from 'temporal-polyfill';
import type { DueDate } from './due.ts';
import { toDate } from './wall-time.ts';

/**
 * When a relative reminder fires. `offset` is a signed ISO 8601 duration: years to days are steps
 * on the calendar to the same wall time, what is smaller is exact time. A task that is due all day
 * is taken as due at `timeOfDay` (HH:MM).
 */
export function fireTimeOf(due: DueDate, offset: string, timeOfDay: string): Date {
  const { years, months, weeks, days, ...rest } = partsOf(offset);
  const wall = Temporal.PlainDateTime.from(`${due.date}T${due.time ?? timeOfDay}`);
  const stepped = wall.add({ years, months, weeks, days }).toZonedDateTime(due.timeZone);
  return toDate(stepped.toInstant().add(rest));
}

/** Whether this is a duration of at most 10 years, so that the times it leads to can be kept. */
export function isReminderOffset(offset: string): boolean {
  try {
    const from = Temporal.PlainDate.from('2000-01-01');
    return Temporal.Duration.from(offset).abs().total({ unit: 'years', relativeTo: from }) <= 10;
  } catch {
    return false;
  }
}

function partsOf(offset: string) {
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds } =
    Temporal.Duration.from(offset);
  return { years, months, weeks, days, hours, minutes, seconds, milliseconds };
}
