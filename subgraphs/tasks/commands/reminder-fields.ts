import { invalidInput } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { isReminderOffset } from '../domain/reminder-time.ts';
import type { ReminderSpec } from '../generated/resolvers.ts';
import { ReminderRecord } from '../persistence/reminder-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import type { TaskScope } from './task-command.ts';

export const MAX_REMINDERS = 20;

/**
 * The columns of a reminder.
 *
 * @throws CodedError INVALID_INPUT unless there is either an offset or a moment
 */
export function reminderFields(spec: ReminderSpec, path: readonly string[]) {
  const { offset = null, at = null } = spec;
  if ((offset === null) === (at === null))
    throw invalidInput(path, 'either an offset or a moment', 'Give either `offset` or `at`.');
  if (offset !== null && !isReminderOffset(offset))
    throw invalidInput([...path, 'offset'], 'at most 10 years');
  return {
    offset,
    at,
    timeOfDay: spec.timeOfDay ?? '09:00',
    isUrgent: spec.isUrgent ?? false,
    channels: [...new Set(spec.channels ?? [])],
  };
}

/** Puts a new reminder into the unit of work. */
export function insertReminder(
  { em, now }: TaskScope,
  task: TaskRecord,
  { spec, recipientId, path }: { spec: ReminderSpec; recipientId: string; path: readonly string[] },
): ReminderRecord {
  return em.create(ReminderRecord, {
    ...reminderFields(spec, path),
    id: newId(),
    workspaceId: task.workspaceId,
    taskId: task.id,
    version: 1,
    recipientId,
    createdAt: now(),
    updatedAt: now(),
    deletedAt: null,
  });
}
