import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { ProgressFacts, ProgressSource } from '../domain/progress.ts';
import { countTasks } from '../domain/task-count.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { taskFactsOf } from './task-facts.ts';

type Goal = {
  readonly id: string;
  readonly workspaceId: string;
  readonly progressSource: ProgressSource;
  readonly manualProgress: number;
};

/** What the progress of a goal is made of, as the transaction under way sees it. */
export async function progressFactsOf(em: EntityManager, goal: Goal): Promise<ProgressFacts> {
  const kysely = em.getKysely<GoalsDatabase>();
  switch (goal.progressSource) {
    case 'TASKS':
      return { source: 'TASKS', tasks: countTasks(await taskFactsOf(kysely, goal)) };
    case 'KEY_RESULTS':
      return { source: 'KEY_RESULTS', keyResults: await measuredOf(kysely, goal) };
    case 'SUBGOALS':
      return { source: 'SUBGOALS', mean: await meanOfChildren(kysely, goal) };
    case 'MANUAL':
      return { source: 'MANUAL', progress: goal.manualProgress };
  }
}

function measuredOf(kysely: Kysely<GoalsDatabase>, { id }: Goal) {
  return kysely
    .selectFrom('key_result')
    .select(['unit', 'start', 'target', 'current', 'weight'])
    .where('goal_id', '=', id)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function meanOfChildren(kysely: Kysely<GoalsDatabase>, { id }: Goal): Promise<number | null> {
  const children = await kysely
    .selectFrom('goal')
    .select(({ fn }) => fn.avg<number | null>('progress').as('mean'))
    .where('parent_id', '=', id)
    .where('deleted_at', 'is', null)
    .where('status', '<>', 'CANCELED')
    .executeTakeFirst();
  return children?.mean ?? null;
}
