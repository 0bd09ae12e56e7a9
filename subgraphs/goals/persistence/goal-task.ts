import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import type { Kysely } from 'kysely';
import type { TaskStatus } from '../domain/task-count.ts';
import type { GoalsDatabase } from './tables.ts';

/** What goals knows of a task that belongs to one of its goals. */
export type GoalTask = {
  readonly goalId: string;
  readonly status: TaskStatus;
  /** Rises from task to task, so that the last occurrence of a series can be told. */
  readonly number: number;
  readonly seriesId: string | null;
};

type Event = Pick<EventEnvelope, 'workspaceid' | 'subject'>;

/** The task that an event is about, as goals knew it so far; null if it belonged to no goal. */
export async function goalTaskOf(
  kysely: Kysely<GoalsDatabase>,
  { subject, workspaceid }: Event,
): Promise<GoalTask | null> {
  const row = await kysely
    .selectFrom('goal_task')
    .select(['goal_id as goalId', 'status', 'number', 'series_id as seriesId'])
    .where('task_id', '=', subject)
    .where('workspace_id', '=', workspaceid)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes down what goals knows of it now; null: it belongs to no goal any more. */
export async function keepGoalTask(
  kysely: Kysely<GoalsDatabase>,
  { subject, workspaceid }: Event,
  task: GoalTask | null,
): Promise<void> {
  if (!task) {
    await kysely
      .deleteFrom('goal_task')
      .where('task_id', '=', subject)
      .where('workspace_id', '=', workspaceid)
      .execute();
    return;
  }
  const { goalId: goal_id, status, number, seriesId: series_id } = task;
  const fields = { goal_id, status, number, series_id };
  await kysely
    .insertInto('goal_task')
    .values({ task_id: subject, workspace_id: workspaceid, ...fields })
    .onConflict((conflict) => conflict.column('task_id').doUpdateSet(fields))
    .execute();
}
