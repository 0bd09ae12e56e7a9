import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { Channel, ReminderState } from '../generated/resolvers.ts';

/** A reminder as it is read, with what its firings say about it. */
export type ReminderRow = {
  id: string;
  workspaceId: string;
  version: number;
  taskId: string;
  recipientId: string;
  offset: string | null;
  at: string | null;
  timeOfDay: string;
  isUrgent: boolean;
  channels: Channel[];
  state: ReminderState;
  nextFireAt: string | null;
  lastFiredAt: string | null;
  snoozedUntil: string | null;
};

/** The reminders of many tasks, the oldest first. */
export function createTaskRemindersLoader(
  reading: Reading,
): DataLoader<string, readonly ReminderRow[]> {
  return new DataLoader(async (taskIds) => {
    const rows = await select(reading, sql`reminder.task_id`, taskIds, false);
    const byTask = Map.groupBy(rows, ({ taskId }) => taskId);
    return taskIds.map((id) => byTask.get(id) ?? []);
  });
}

/** Reminders by id in one statement; null where the caller sees none. */
export function createReminderLoader(reading: Reading): DataLoader<string, ReminderRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await remindersById(reading, ids, { includeDeleted: false });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

export function remindersById(
  reading: Reading,
  ids: readonly string[],
  { includeDeleted }: { includeDeleted: boolean },
): Promise<ReminderRow[]> {
  return select(reading, sql`reminder.id`, ids.filter(isUuid), includeDeleted);
}

// One that waits for a due time has no firing yet, and one whose time was past when it was set
// never gets any.
async function select(
  { kysely, workspaceIds }: Reading,
  column: ReturnType<typeof sql>,
  ids: readonly string[],
  includeDeleted: boolean,
): Promise<ReminderRow[]> {
  const { rows } = await sql<ReminderRow>`
    select reminder.id, reminder.workspace_id as "workspaceId", reminder.version,
      reminder.task_id as "taskId", reminder.recipient_id as "recipientId",
      reminder."offset", reminder.at, reminder.time_of_day as "timeOfDay",
      reminder.is_urgent as "isUrgent", reminder.channels,
      firing.next as "nextFireAt", firing.last as "lastFiredAt", firing.snoozed as "snoozedUntil",
      case
        when reminder.deleted_at is not null then 'CANCELED'
        when firing.snoozed is not null then 'SNOOZED'
        when firing.next is not null then 'SCHEDULED'
        when firing.latest is not null then firing.latest
        when task.status not in ('BACKLOG', 'TODO', 'IN_PROGRESS') then 'CANCELED'
        when reminder.at is null and task.due_date is null then 'SCHEDULED'
        else 'EXPIRED'
      end as state
    from reminder
    join task on task.id = reminder.task_id
    cross join lateral (
      select min(fire_at) filter (where state = 'PENDING') as next,
        max(fired_at) as last,
        max(fire_at) filter (where state = 'PENDING' and is_snooze) as snoozed,
        (array_agg(state order by fire_at desc))[1] as latest
      from reminder_firing where source_id = reminder.id
    ) as firing
    where ${column} = any(${[...ids]}::uuid[])
      and reminder.workspace_id = any(${[...workspaceIds]}::uuid[])
      and (${includeDeleted} or reminder.deleted_at is null)
    order by reminder.created_at, reminder.id`.execute(kysely);
  return rows;
}
