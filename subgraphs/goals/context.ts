import { identityOf, type SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type { ListLoader } from '@trellis/kernel/persistence/list-loader';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { CheckInRow } from './persistence/check-in-row.ts';
import type { GoalRow } from './persistence/goal-row.ts';
import type { KeyResultRow } from './persistence/key-result-row.ts';
import type { GoalsDatabase } from './persistence/tables.ts';
import {
  type CheckInsKey,
  createCheckInsLoader,
  createLastCheckInLoader,
} from './queries/check-ins.ts';
import { type ChildrenKey, createChildrenLoader } from './queries/child-goals.ts';
import { createGoalStatsLoader, type GoalStatsRow } from './queries/goal-stats.ts';
import { createGoalLoader } from './queries/goals-by-id.ts';
import { createKeyResultsLoader } from './queries/key-results.ts';
import { createOwnedGoalsLoader, type OwnedGoalsKey } from './queries/owned-goals.ts';

export type GoalsContext = SubgraphContext & {
  readonly goals: DataLoader<string, GoalRow | null>;
  readonly children: ListLoader<ChildrenKey, Connection<GoalRow>>;
  readonly ownedGoals: ListLoader<OwnedGoalsKey, Connection<GoalRow>>;
  readonly keyResults: DataLoader<string, KeyResultRow[]>;
  readonly checkIns: ListLoader<CheckInsKey, Connection<CheckInRow>>;
  readonly lastCheckIns: DataLoader<string, CheckInRow | null>;
  readonly goalStats: DataLoader<string, GoalStatsRow | null>;
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
    keyResults: createKeyResultsLoader(reading),
    checkIns: createCheckInsLoader(reading),
    lastCheckIns: createLastCheckInLoader(reading),
    goalStats: createGoalStatsLoader(reading, () => clockOf(base)),
  };
}

export function readingOf(context: SubgraphContext): Reading {
  return {
    kysely: context.database.kysely as unknown as Kysely<GoalsDatabase>,
    workspaceIds: workspaceIdsOf(context.identity),
  };
}

/** What "today" means to the caller. */
export function clockOf(context: SubgraphContext): FilterClock {
  return { now: context.now(), timeZone: identityOf(context).timeZone };
}
