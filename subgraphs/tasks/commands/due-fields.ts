import { invalidInput } from '@trellis/kernel/errors';
import { type DueDate, instantsOf } from '../domain/due.ts';
import { timeZoneName } from '../domain/wall-time.ts';
import type { DueInput } from '../generated/resolvers.ts';
import type { TaskRecord } from '../persistence/task-record.ts';

export type DueFields = Pick<
  TaskRecord,
  'dueDate' | 'dueTime' | 'dueTimeZone' | 'dueAt' | 'overdueAt'
>;

// Everything that follows from a due time still lies in the years that can be written.
const FIRST_DATE = '0002-01-01';
const LAST_DATE = '9989-12-31';

/**
 * The due time of an input with the caller's zone where it names none, in its usual spelling.
 *
 * @throws CodedError INVALID_INPUT for a day at the ends of the calendar
 */
export function toDueDate(
  input: DueInput,
  callersZone: string,
  path: readonly string[] = ['due'],
): DueDate {
  if (input.date < FIRST_DATE || input.date > LAST_DATE)
    throw invalidInput([...path, 'date'], `must lie between ${FIRST_DATE} and ${LAST_DATE}`);
  const zone = input.timeZone ?? callersZone;
  return {
    date: input.date,
    time: input.time ?? null,
    timeZone: timeZoneName(zone) ?? zone,
  };
}

/** The columns of a due time, with the instants that follow from it. */
export function dueFields(due: DueDate | null): DueFields {
  if (!due)
    return { dueDate: null, dueTime: null, dueTimeZone: null, dueAt: null, overdueAt: null };
  const { at, overdueAt } = instantsOf(due);
  return {
    dueDate: due.date,
    dueTime: due.time,
    dueTimeZone: due.timeZone,
    dueAt: at,
    overdueAt,
  };
}
