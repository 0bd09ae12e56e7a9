import type { SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { Connection, PageArguments } from '@trellis/kernel/persistence/paging';
import type DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { GoalRow, GoalsDatabase } from './persistence/goal-row.ts';
import { createChildrenLoader } from './queries/child-goals.ts';
import { createGoalLoader } from './queries/goals-by-id.ts';
import { createOwnedGoalsLoader, type OwnedGoalsKey } from './queries/owned-goals.ts';

export type GoalsContext = SubgraphContext & {
  readonly goals: DataLoader<string, GoalRow | null>;
  readonly children: DataLoader<
    { parentId: string; page: PageArguments },
    Connection<GoalRow>,
    string
  >;
  readonly ownedGoals: DataLoader<OwnedGoalsKey, Connection<GoalRow>, string>;
};

/** What reads need: the tables, and the workspaces whose rows the caller may see. */
export type Reading = {
  readonly kysely: Kysely<GoalsDatabase>;
  readonly workspaceIds: readonly string[];
};

export function createGoalsContext(base: SubgraphContext): GoalsContext {
  const reading = readingOf(base);
  return {
    ...base,
    goals: createGoalLoader(reading),
    children: createChildrenLoader(reading),
    ownedGoals: createOwnedGoalsLoader(reading),
  };
}

export function readingOf(context: SubgraphContext): Reading {
  return {
    kysely: context.database.kysely as unknown as Kysely<GoalsDatabase>,
    workspaceIds: workspaceIdsOf(context.identity),
  };
}
