import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { sql } from 'kysely';
import type { SeriesState } from '../domain/task-count.ts';
import type { GoalsDatabase } from './tables.ts';

type Event = Pick<EventEnvelope, 'workspaceid' | 'position'>;

/**
 * Notes the state of a series; answers whether it is another than before. Events of tasks and of
 * the series itself tell it, and one that was held back must not undo what a later one said.
 */
export async function keepSeries(
  { em, event }: { em: EntityManager; event: Event },
  { id, state }: { id: string; state: SeriesState },
): Promise<boolean> {
  const kysely = em.getKysely<GoalsDatabase>();
  const before = await kysely
    .selectFrom('task_series')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  const { rows } = await sql<{ state: SeriesState }>`
    insert into task_series (id, workspace_id, state, position)
    values (${id}, ${event.workspaceid}, ${state}, ${event.position})
    on conflict (id) do update set state = excluded.state, position = excluded.position
    where task_series.position < excluded.position and task_series.workspace_id = excluded.workspace_id
    returning state`.execute(kysely);
  return rows[0] !== undefined && rows[0].state !== before?.state;
}

/** The goals that occurrences of a series belong to. */
export async function goalsOfSeries(
  em: EntityManager,
  { workspaceid }: Event,
  seriesId: string,
): Promise<string[]> {
  const rows = await em
    .getKysely<GoalsDatabase>()
    .selectFrom('goal_task')
    .select('goal_id as goalId')
    .distinct()
    .where('series_id', '=', seriesId)
    .where('workspace_id', '=', workspaceid)
    .execute();
  return rows.map(({ goalId }) => goalId);
}
