import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import { fireTimeOf } from '../domain/reminder-time.ts';
import { isOpen } from '../domain/task.ts';
import { ReminderRecord } from '../persistence/reminder-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { dueOf } from './task-data.ts';

// What should have fired this long ago still does when it is set.
const GRACE_MS = 60_000;

type Firing = {
  readonly sourceId: string;
  readonly cause: 'REMINDER' | 'OVERDUE';
  readonly recipientId: string;
  readonly fireAt: Date;
};

type Planning = { readonly em: EntityManager; readonly now: () => Date };

/**
 * Lays down when the reminders of a new task will fire, and that its people hear when it is
 * overdue.
 */
export async function planFirings(
  { em, now }: Planning,
  task: TaskRecord,
  reminders: readonly ReminderRecord[],
): Promise<void> {
  const firings = firingsOf(task, reminders).filter(isAhead(now()));
  if (firings.length > 0) await insertFirings(em, task, firings);
}

/**
 * Lays it down anew after a change of the due time, of the people or of a reminder. Only what is
 * pending is rewritten; what has fired stays fired, and snoozed reminders stay as they are.
 */
export async function replanFirings({ em, now }: Planning, task: TaskRecord): Promise<void> {
  await em.flush();
  const reminders = await em.find(ReminderRecord, { taskId: task.id, deletedAt: null });
  await sql`
    delete from reminder_firing
    where task_id = ${task.id} and state = 'PENDING' and not is_snooze`.execute(
    em.getKysely<object>(),
  );
  await planFirings({ em, now }, task, reminders);
}

/** Nothing fires for a task that is closed or gone. */
export async function cancelFirings(em: EntityManager, taskIds: readonly string[]): Promise<void> {
  await sql`
    update reminder_firing set state = 'CANCELED'
    where task_id = any(${[...taskIds]}::uuid[]) and state = 'PENDING'`.execute(
    em.getKysely<object>(),
  );
}

function firingsOf(task: TaskRecord, reminders: readonly ReminderRecord[]): Firing[] {
  if (!isOpen(task.status) || task.deletedAt) return [];
  const due = dueOf(task);
  const own = reminders.flatMap(({ id, recipientId, offset, at, timeOfDay }) => {
    const fireAt = at ?? (due && offset ? fireTimeOf(due, offset, timeOfDay) : null);
    return fireAt ? [{ sourceId: id, cause: 'REMINDER' as const, recipientId, fireAt }] : [];
  });
  const overdue = task.overdueAt
    ? task.assigneeIds.map((recipientId) => ({
        sourceId: task.id,
        cause: 'OVERDUE' as const,
        recipientId,
        fireAt: task.overdueAt as Date,
      }))
    : [];
  return [...own, ...overdue];
}

const isAhead = (now: Date) => (firing: Firing) =>
  firing.fireAt.getTime() > now.getTime() - GRACE_MS;

async function insertFirings(
  em: EntityManager,
  task: TaskRecord,
  firings: readonly Firing[],
): Promise<void> {
  const rows = firings.map(
    ({ sourceId, cause, recipientId, fireAt }) =>
      sql`(${newId()}::uuid, ${task.workspaceId}::uuid, ${sourceId}::uuid, ${task.id}::uuid, ${cause}, ${recipientId}::uuid, ${fireAt}::timestamptz, 'PENDING')`,
  );
  await sql`
    insert into reminder_firing
      (id, workspace_id, source_id, task_id, cause, recipient_id, fire_at, state)
    values ${sql.join(rows)}
    on conflict (source_id, fire_at, recipient_id) do update set state = 'PENDING'
    where reminder_firing.state = 'CANCELED'`.execute(em.getKysely<object>());
}
