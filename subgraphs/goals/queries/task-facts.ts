import { type Kysely, sql } from 'kysely';
import type { TaskFacts } from '../domain/task-count.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';

/** The tasks of a goal in its own workspace: by status, and each series by its occurrences. */
export async function taskFactsOf(
  kysely: Kysely<GoalsDatabase>,
  goal: { readonly id: string; readonly workspaceId: string },
): Promise<TaskFacts> {
  const { rows } = await sql<TaskFacts>`
    with task as (
      select status, number, series_id from goal_task
      where goal_id = ${goal.id} and workspace_id = ${goal.workspaceId}
    ),
    alone as (
      select status, count(*)::integer as count from task where series_id is null group by status
    ),
    series as (
      select
        coalesce(task_series.state, 'ACTIVE') as state,
        bool_or(task.status = 'DONE') as "hasDone",
        (array_agg(task.status order by task.number desc))[1] as "lastStatus"
      from task
      left join task_series on task_series.id = task.series_id
      where task.series_id is not null
      group by task.series_id, task_series.state
    )
    select
      coalesce((select json_object_agg(status, count) from alone), '{}') as alone,
      coalesce((select json_agg(series) from series), '[]') as series`.execute(kysely);
  return rows[0] ?? { alone: {}, series: [] };
}

/** Whether any task belongs to a goal, whatever its status. */
export async function hasTasks(
  kysely: Kysely<GoalsDatabase>,
  goal: { readonly id: string; readonly workspaceId: string },
): Promise<boolean> {
  const task = await kysely
    .selectFrom('goal_task')
    .select('task_id')
    .where('goal_id', '=', goal.id)
    .where('workspace_id', '=', goal.workspaceId)
    .limit(1)
    .executeTakeFirst();
  return task !== undefined;
}
