import { accept } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import type { Schedule } from '../domain/recurrence/schedule.ts';
import { toSchedule } from '../domain/recurrence/to-schedule.ts';
import type { RecurrenceInput } from '../generated/resolvers.ts';
import { SeriesRecord } from '../persistence/series-record.ts';
import { toDueDate } from './due-fields.ts';
import { keyOfDue, scheduleOf } from './schedule-of.ts';
import type { TaskScope } from './task-command.ts';

/**
 * The schedule that an input asks for, in the form in which it is stored.
 *
 * @throws CodedError RECURRENCE_UNSUPPORTED, INVALID_INPUT
 */
export function toSeriesSchedule(
  input: RecurrenceInput,
  callersZone: string,
  path: readonly string[],
): Schedule {
  const start = toDueDate(input.start, callersZone, [...path, 'start']);
  const { rule } = input;
  return accept(
    toSchedule({
      rule,
      start: keyOfDue(start),
      timeZone: start.timeZone,
      anchor: input.anchor ?? 'SCHEDULE',
      missed: input.missed ?? 'JUMP_TO_FUTURE',
      monthEnd: input.monthEnd ?? 'CLAMP',
      dayStartsAt: input.dayStartsAt ?? '00:00',
    }),
    path,
  );
}

type Given = Schedule &
  Pick<SeriesRecord, 'workspaceId' | 'title' | 'priority' | 'assigneeIds' | 'labelIds'> &
  Partial<SeriesRecord>;

/** Puts a new series into the unit of work, with its first task counted. */
export function insertSeries({ em, identity, now }: TaskScope, given: Given): SeriesRecord {
  const { description, goalId, teamId, estimateMinutes, previousId } = given;
  const at = now();
  return em.create(SeriesRecord, {
    ...scheduleOf(given),
    id: newId(),
    workspaceId: given.workspaceId,
    version: 1,
    state: 'ACTIVE',
    generatedCount: 1,
    skippedKeys: given.skippedKeys ?? [],
    title: given.title,
    description: description ?? null,
    goalId: goalId ?? null,
    priority: given.priority,
    assigneeIds: given.assigneeIds,
    teamId: teamId ?? null,
    labelIds: given.labelIds,
    estimateMinutes: estimateMinutes ?? null,
    previousId: previousId ?? null,
    nextId: null,
    createdAt: at,
    createdById: identity.userId,
    updatedAt: at,
  });
}
