import { type DueDate, instantsOf } from '../domain/due.ts';
import { timeZoneName } from '../domain/wall-time.ts';
import type { DueInput } from '../generated/resolvers.ts';
import type { TaskRecord } from '../persistence/task-record.ts';

export type DueFields = Pick<
  TaskRecord,
  'dueDate' | 'dueTime' | 'dueTimeZone' | 'dueAt' | 'overdueAt'
>;

/** The due time of an input with the caller's zone where it names none, in its usual spelling. */
export function toDueDate(input: DueInput, callersZone: string): DueDate {
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
