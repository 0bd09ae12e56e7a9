import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';

export type TaskSummaryRow = { total: number; done: number };

/** How many tasks each goal has and how many are done, counted now. */
export function createTaskSummaryLoader({
  kysely,
  workspaceIds,
}: Reading): DataLoader<string, TaskSummaryRow> {
  return new DataLoader(async (goalIds) => {
    const { rows } = await sql<TaskSummaryRow & { goalId: string }>`
      select goal_id as "goalId", count(*)::integer as total, count(*) filter (where status = 'DONE')::integer as done
      from task
      where goal_id = any(${[...goalIds]}::uuid[])
        and workspace_id = any(${[...workspaceIds]}::uuid[])
        and deleted_at is null
      group by goal_id`.execute(kysely);
    const byGoal = new Map(rows.map((row) => [row.goalId, row]));
    return goalIds.map((id) => byGoal.get(id) ?? { total: 0, done: 0 });
  });
}
