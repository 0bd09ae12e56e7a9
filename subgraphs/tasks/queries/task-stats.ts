import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { OPEN_STATUSES, PRIORITIES, STATUSES } from '../domain/task.ts';

type Group = {
  readonly workspaceId: string;
  readonly status: (typeof STATUSES)[number];
  readonly priority: (typeof PRIORITIES)[number];
  readonly count: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueThisWeek: number;
  readonly completed: number;
};

/** The statistics of many workspaces in one statement. Days are the caller's, weeks begin on Monday. */
export function createTaskStatsLoader({ kysely, workspaceIds, clock }: Reading) {
  return new DataLoader(async (ids: readonly string[]) => {
    const visible = ids.filter((id) => workspaceIds.includes(id));
    const { now, timeZone } = clock;
    const today = sql`(${now}::timestamptz at time zone ${timeZone})::date`;
    const monday = sql`date_trunc('week', ${today})::date`;
    const { rows } = await sql<Group>`
      select workspace_id as "workspaceId", status, priority, count(*)::integer as count,
        count(*) filter (where overdue_at <= ${now}::timestamptz)::integer as overdue,
        count(*) filter (where due_date = ${today})::integer as "dueToday",
        count(*) filter (where due_date between ${monday} and ${monday} + 6)::integer as "dueThisWeek",
        count(*) filter (where completed_at > ${now}::timestamptz - interval '7 days')::integer as completed
      from task
      where workspace_id = any(${visible}::uuid[]) and deleted_at is null and archived_at is null
      group by workspace_id, status, priority`.execute(kysely);
    const byWorkspace = Map.groupBy(rows, ({ workspaceId }) => workspaceId);
    return ids.map((id) => (visible.includes(id) ? toStats(byWorkspace.get(id) ?? []) : null));
  });
}

function toStats(groups: readonly Group[]) {
  const open = groups.filter(({ status }) => (OPEN_STATUSES as readonly string[]).includes(status));
  return {
    open: sum(open, 'count'),
    overdue: sum(open, 'overdue'),
    dueToday: sum(open, 'dueToday'),
    dueThisWeek: sum(open, 'dueThisWeek'),
    completedLast7Days: sum(
      groups.filter(({ status }) => status === 'DONE'),
      'completed',
    ),
    byStatus: STATUSES.map((status) => ({
      status,
      count: sum(
        groups.filter((group) => group.status === status),
        'count',
      ),
    })),
    byPriority: PRIORITIES.map((priority) => ({
      priority,
      count: sum(
        open.filter((group) => group.priority === priority),
        'count',
      ),
    })),
  };
}

function sum(
  groups: readonly Group[],
  field: 'count' | 'overdue' | 'dueToday' | 'dueThisWeek' | 'completed',
): number {
  return groups.reduce((total, group) => total + group[field], 0);
}
