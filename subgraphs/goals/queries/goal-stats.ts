import type { FilterClock } from '@trellis/kernel/persistence/filters';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';

export type GoalStatsRow = {
  active: number;
  atRisk: number;
  offTrack: number;
  dueIn30Days: number;
  averageProgress: number | null;
};

const NONE: GoalStatsRow = {
  active: 0,
  atRisk: 0,
  offTrack: 0,
  dueIn30Days: 0,
  averageProgress: null,
};

/** Numbers of the open goals of many workspaces in one statement; null where the caller is no member. */
export function createGoalStatsLoader(
  { kysely, workspaceIds }: Reading,
  clockOf: () => FilterClock,
): DataLoader<string, GoalStatsRow | null> {
  return new DataLoader(async (ids) => {
    const visible = ids.filter((id) => workspaceIds.includes(id));
    const { now, timeZone } = clockOf();
    const { rows } = await sql<GoalStatsRow & { workspaceId: string }>`
      with today as (select (${now}::timestamptz at time zone ${timeZone})::date as day)
      select
        workspace_id as "workspaceId",
        count(*) filter (where status = 'ACTIVE')::integer as active,
        count(*) filter (where health = 'AT_RISK')::integer as "atRisk",
        count(*) filter (where health = 'OFF_TRACK')::integer as "offTrack",
        count(*) filter (where target_date between day and day + 30)::integer as "dueIn30Days",
        avg(progress) filter (where status = 'ACTIVE') as "averageProgress"
      from goal cross join today
      where workspace_id = any(${visible}::uuid[]) and closed_at is null and deleted_at is null
      group by workspace_id`.execute(kysely);
    const byWorkspace = new Map(rows.map(({ workspaceId, ...stats }) => [workspaceId, stats]));
    return ids.map((id) => (visible.includes(id) ? (byWorkspace.get(id) ?? NONE) : null));
  });
}
