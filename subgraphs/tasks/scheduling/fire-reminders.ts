import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@trellis/kernel/ids';
import { Outbox } from '@trellis/kernel/outbox/outbox';
import type { Database } from '@trellis/kernel/persistence/database';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import { type Kysely, sql } from 'kysely';
import { ReminderDue } from '../events.ts';

const BATCH = 100;
/** What is this late says so; a healthy scheduler is done long before. */
const LATE_MS = 60_000;
/** What is older has lost its sense and is put aside. */
const EXPIRY_MS = 24 * 3_600_000;

type DueFiring = {
  readonly id: string;
  readonly workspaceId: string;
  readonly sourceId: string;
  readonly cause: 'REMINDER' | 'OVERDUE';
  readonly taskId: string;
  readonly recipientId: string;
  readonly fireAt: string;
  readonly reminderVersion: number | null;
  readonly channels: ('IN_APP' | 'EMAIL')[] | null;
  readonly isUrgent: boolean | null;
  readonly taskVersion: number;
  readonly title: string;
  readonly goalId: string | null;
  readonly occurrenceKey: string | null;
  readonly dueDate: string | null;
  readonly dueTime: string | null;
  readonly dueTimeZone: string | null;
  readonly dueAt: string | null;
  readonly overdueAt: string | null;
};

/**
 * Fires what is due, at most 100 at once, and answers whether there may be more. Any number of
 * processes may do so together: each takes what no other has locked, and the event commits with the
 * firing, so that each fires once whatever happens in between.
 */
export async function fireReminders(database: Database, now: Date): Promise<boolean> {
  // Of no workspace in particular; the statements below name none on purpose.
  return database.fork([]).transactional(async (em) => {
    const kysely = em.getKysely<KernelDatabase>();
    const firings = await claim(kysely, now);
    if (firings.length === 0) return false;
    const expired = firings.filter(({ fireAt }) => ageOf(fireAt, now) > EXPIRY_MS);
    const fired = firings.filter(({ fireAt }) => ageOf(fireAt, now) <= EXPIRY_MS);
    await mark(em, { firings: expired, state: 'EXPIRED', now });
    await mark(em, { firings: fired, state: 'FIRED', now });
    const outbox = new Outbox({ actor: null, correlationId: newId(), now: () => now });
    for (const firing of fired) announce(outbox, firing, now);
    await outbox.write(kysely);
    return firings.length === BATCH;
  });
}

function ageOf(fireAt: string, now: Date): number {
  return now.getTime() - new Date(fireAt).getTime();
}

export async function claim(kysely: Kysely<KernelDatabase>, now: Date): Promise<DueFiring[]> {
  const { rows } = await sql<DueFiring>`
    select firing.id, firing.workspace_id as "workspaceId", firing.source_id as "sourceId",
      firing.cause, firing.task_id as "taskId", firing.recipient_id as "recipientId",
      firing.fire_at as "fireAt", reminder.version as "reminderVersion", reminder.channels,
      reminder.is_urgent as "isUrgent", task.version as "taskVersion", task.title,
      task.goal_id as "goalId", task.occurrence_key as "occurrenceKey",
      task.due_date as "dueDate", task.due_time as "dueTime",
      task.due_time_zone as "dueTimeZone", task.due_at as "dueAt", task.overdue_at as "overdueAt"
    from reminder_firing as firing
    join task on task.id = firing.task_id
    left join reminder on reminder.id = firing.source_id
    where firing.state = 'PENDING' and firing.fire_at <= ${now}
    order by firing.fire_at, firing.id
    limit ${BATCH}
    for update of firing skip locked`.execute(kysely);
  return rows;
}

async function mark(
  em: EntityManager,
  { firings, state, now }: { firings: readonly DueFiring[]; state: string; now: Date },
): Promise<void> {
  if (firings.length === 0) return;
  const ids = firings.map(({ id }) => id);
  await sql`
    update reminder_firing
    set state = ${state}, fired_at = ${state === 'FIRED' ? now : null}::timestamptz,
      is_late = fire_at < ${new Date(now.getTime() - LATE_MS)}::timestamptz
    where id = any(${ids}::uuid[])`.execute(em.getKysely<object>());
}

function announce(outbox: Outbox, firing: DueFiring, now: Date): void {
  const { sourceId, workspaceId, reminderVersion, taskVersion, dueDate } = firing;
  const version = reminderVersion ?? taskVersion;
  const instant = (text: string | null) => text && new Date(text).toISOString();
  outbox.append(
    ReminderDue,
    { id: sourceId, workspaceId, version },
    {
      cause: firing.cause,
      recipientId: firing.recipientId,
      taskId: firing.taskId,
      taskTitle: firing.title,
      goalId: firing.goalId,
      due: dueDate
        ? {
            date: dueDate,
            time: firing.dueTime,
            timeZone: firing.dueTimeZone as string,
            at: instant(firing.dueAt),
            overdueAt: instant(firing.overdueAt) as string,
          }
        : null,
      occurrenceKey: firing.occurrenceKey,
      fireAt: new Date(firing.fireAt).toISOString(),
      channels: firing.channels ?? [],
      isLate: ageOf(firing.fireAt, now) > LATE_MS,
      isUrgent: firing.isUrgent ?? false,
      changedFields: [],
      changes: [],
    },
  );
}
