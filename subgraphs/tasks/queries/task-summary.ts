import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../context.ts';
import { ofWorkspaces } from './of-workspaces.ts';

export type TaskSummaryRow = {
  readonly total: number;
  readonly done: number;
  /** Those that count for nothing: canceled and skipped. */
  readonly dropped: number;
  readonly canceled: number;
};

const NOTHING: TaskSummaryRow = { total: 0, done: 0, dropped: 0, canceled: 0 };

/** What the tasks of each goal come to, counted now. */
export function createGoalSummaryLoader(reading: Reading): DataLoader<string, TaskSummaryRow> {
  return new DataLoader((goalIds) => summarize(reading, sql`task.goal_id`, goalIds));
}

/** What the direct subtasks of each task come to. */
export function createSubtaskSummaryLoader(reading: Reading): DataLoader<string, TaskSummaryRow> {
  return new DataLoader((taskIds) => summarize(reading, sql`task.parent_id`, taskIds));
}

/**
 * A series is one thing, done when it has ended; if nothing of it was ever done and its last
 * occurrence was canceled, it counts as canceled. All else counts by itself.
 */
async function summarize(
  { kysely, workspaceIds }: Reading,
  parent: RawBuilder<unknown>,
  ids: readonly string[],
): Promise<TaskSummaryRow[]> {
  const { rows } = await sql<TaskSummaryRow & { id: string }>`
    with part as materialized (
      select ${parent} as id, status, series_id, occurrence_key
      from task
      where ${parent} = any(${[...ids]}::uuid[])
        and ${ofWorkspaces('task.workspace_id', workspaceIds)} and deleted_at is null
    ), thing as (
      select id, status from part where series_id is null
      union all
      select part.id, case
          when series.state <> 'ENDED' then 'TODO'
          when not bool_or(status = 'DONE')
            and (array_agg(status order by occurrence_key desc))[1] = 'CANCELED' then 'CANCELED'
          else 'DONE'
        end
      from part join series on series.id = part.series_id
      group by part.id, series.id
    )
    select id, count(*)::integer as total,
      count(*) filter (where status = 'DONE')::integer as done,
      count(*) filter (where status = 'CANCELED')::integer as canceled,
      count(*) filter (where status in ('CANCELED', 'SKIPPED'))::integer as dropped
    from thing group by id`.execute(kysely);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? NOTHING);
}

/** The summary as the API shows it. */
export function summaryView({ total, done, canceled, dropped }: TaskSummaryRow) {
  const counted = total - dropped;
  return { total, done, canceled, ratio: counted === 0 ? 0 : done / counted };
}
