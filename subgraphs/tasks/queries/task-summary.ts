import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../context.ts';

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
    with thing as (
      select ${parent} as id, task.status
      from task
      where ${parent} = any(${[...ids]}::uuid[]) and task.series_id is null
        and task.workspace_id = any(${[...workspaceIds]}::uuid[]) and task.deleted_at is null
      union all
      select ${parent}, case
          when series.state <> 'ENDED' then 'TODO'
          when not bool_or(task.status = 'DONE')
            and (array_agg(task.status order by task.occurrence_key desc))[1] = 'CANCELED' then 'CANCELED'
          else 'DONE'
        end
      from task join series on series.id = task.series_id
      where ${parent} = any(${[...ids]}::uuid[])
        and task.workspace_id = any(${[...workspaceIds]}::uuid[]) and task.deleted_at is null
      group by ${parent}, series.id
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
