import { LockMode } from '@mikro-orm/core';
import { load } from '@trellis/kernel/command';
import { illegalTransition, invalidInput, limitExceeded, notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { isUuid, newId } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import type { TasksContext } from '../context.ts';
import { isOpen } from '../domain/task.ts';
import type {
  DeleteReminderInput,
  SetReminderInput,
  SnoozeReminderInput,
} from '../generated/resolvers.ts';
import { ReminderRecord } from '../persistence/reminder-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { loadTask } from './load-task.ts';
import { replanFirings } from './plan-firings.ts';
import { insertReminder, MAX_REMINDERS, reminderFields } from './reminder-fields.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { touch } from './touch.ts';

export type ReminderPayloadView = PayloadView<{ reminderId: string; cursor: string | null }>;

/** Makes a reminder of a task, or changes one. */
export function setReminder(context: TasksContext, input: SetReminderInput) {
  return taskCommand(context, { command: 'setReminder', input }, async (scope) => {
    const recipientId = (input.recipientId ?? scope.identity.userId).toLowerCase();
    if (!isUuid(recipientId)) throw invalidInput(['recipientId'], 'expected a UUID');
    const task = await loadOpenTask(scope, input);
    const reminder = input.id
      ? await changeReminder(scope, input, { task, recipientId })
      : await addReminder(scope, input, { task, recipientId });
    if (!reminder.isChanged) return { reminderId: reminder.id };
    await touch(scope, task, 'reminders');
    await replanFirings(scope, task);
    return { reminderId: reminder.id };
  });
}

type Target = { readonly task: TaskRecord; readonly recipientId: string };

async function addReminder(scope: TaskScope, { spec }: SetReminderInput, target: Target) {
  const { task, recipientId } = target;
  const count = await scope.em.count(ReminderRecord, { taskId: task.id, deletedAt: null });
  if (count >= MAX_REMINDERS)
    throw limitExceeded(
      ['taskId'],
      MAX_REMINDERS,
      `A task has at most ${MAX_REMINDERS} reminders.`,
    );
  const { id } = insertReminder(scope, task, { spec, recipientId, path: ['spec'] });
  return { id, isChanged: true };
}

async function changeReminder(scope: TaskScope, input: SetReminderInput, target: Target) {
  const { id, expectedVersion, spec } = input;
  const reminder = await load(
    scope.em,
    ReminderRecord,
    { id: id as string, ...(expectedVersion != null && { expectedVersion }) },
    { taskId: target.task.id, deletedAt: null },
  );
  const before = JSON.stringify(reminder);
  Object.assign(reminder, reminderFields(spec, ['spec']));
  if (input.recipientId) reminder.recipientId = target.recipientId;
  const isChanged = JSON.stringify(reminder) !== before;
  if (isChanged) raise(scope, reminder);
  return { id: reminder.id, isChanged };
}

function raise({ now }: TaskScope, reminder: ReminderRecord): void {
  reminder.version += 1;
  reminder.updatedAt = now();
}

/** Lets a reminder fire once more; its pattern and the due time stay. */
export function snoozeReminder(context: TasksContext, input: SnoozeReminderInput) {
  return taskCommand(context, { command: 'snoozeReminder', input }, async (scope) => {
    const { em, now } = scope;
    if (input.until <= now()) throw invalidInput(['until'], 'must be in the future');
    const { reminder, task } = await loadReminder(scope, input.id);
    checkOpen(task);
    await sql`
      delete from reminder_firing
      where source_id = ${reminder.id} and state = 'PENDING' and is_snooze`.execute(
      em.getKysely<object>(),
    );
    await sql`
      insert into reminder_firing
        (id, workspace_id, source_id, task_id, cause, recipient_id, fire_at, state, is_snooze)
      values (${newId()}, ${task.workspaceId}, ${reminder.id}, ${task.id}, 'REMINDER',
        ${reminder.recipientId}, ${input.until}, 'PENDING', true)
      on conflict (source_id, fire_at, recipient_id) do update set state = 'PENDING'
      where reminder_firing.state <> 'FIRED'`.execute(em.getKysely<object>());
    raise(scope, reminder);
    await touch(scope, task, 'reminders');
    return { reminderId: reminder.id };
  });
}

/** Takes a reminder away; what it was still to fire is canceled. */
export function deleteReminder(context: TasksContext, input: DeleteReminderInput) {
  return taskCommand(context, { command: 'deleteReminder', input }, async (scope) => {
    const { reminder, task } = await loadReminder(scope, input.id, { includeDeleted: true });
    if (reminder.deletedAt) return { reminderId: reminder.id };
    reminder.deletedAt = scope.now();
    raise(scope, reminder);
    await sql`
      update reminder_firing set state = 'CANCELED'
      where source_id = ${reminder.id} and state = 'PENDING'`.execute(scope.em.getKysely<object>());
    await touch(scope, task, 'reminders');
    return { reminderId: reminder.id };
  });
}

async function loadReminder(scope: TaskScope, id: string, { includeDeleted = false } = {}) {
  const { em } = scope;
  const where = includeDeleted ? {} : { deletedAt: null };
  const seen = isUuid(id) ? await em.findOne(ReminderRecord, { id, ...where }) : null;
  if (!seen) throw notFound(['id'], id);
  const task = await loadTask(scope, { id: seen.taskId });
  const reminder = await em.findOneOrFail(ReminderRecord, id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  return { reminder, task };
}

async function loadOpenTask(scope: TaskScope, input: SetReminderInput): Promise<TaskRecord> {
  const { id, taskId, expectedVersion = null } = input;
  const wanted = { id: taskId, expectedVersion: id ? null : expectedVersion };
  const task = await loadTask(scope, wanted, ['taskId']);
  checkOpen(task);
  return task;
}

function checkOpen({ status }: TaskRecord): void {
  if (!isOpen(status))
    throw illegalTransition('Nothing is to be remembered of a closed task; reopen it first.', {
      from: status,
      allowed: ['TODO'],
    });
}
