import type { SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { TaskRow, TasksDatabase } from './persistence/task-row.ts';
import { type AssignedTasksKey, createAssignedTasksLoader } from './queries/assigned-tasks.ts';
import { createGoalTasksLoader, type GoalTasksKey } from './queries/goal-tasks.ts';
import { createTaskSummaryLoader, type TaskSummaryRow } from './queries/task-summary.ts';
import { createTaskLoader } from './queries/tasks-by-id.ts';

export type TasksContext = SubgraphContext & {
  readonly tasks: DataLoader<string, TaskRow | null>;
  readonly goalTasks: DataLoader<GoalTasksKey, Connection<TaskRow>, string>;
  readonly assignedTasks: DataLoader<AssignedTasksKey, Connection<TaskRow>, string>;
  readonly taskSummaries: DataLoader<string, TaskSummaryRow>;
};

/** What reads need: the tables, the workspaces whose rows the caller may see, and the caller's time. */
export type Reading = {
  readonly kysely: Kysely<TasksDatabase>;
  readonly workspaceIds: readonly string[];
  readonly clock: FilterClock;
};

export function createTasksContext(base: SubgraphContext): TasksContext {
  const reading = readingOf(base);
  return {
    ...base,
    tasks: createTaskLoader(reading),
    goalTasks: createGoalTasksLoader(reading),
    assignedTasks: createAssignedTasksLoader(reading),
    taskSummaries: createTaskSummaryLoader(reading),
  };
}

export function readingOf(context: SubgraphContext): Reading {
  return {
    kysely: context.database.kysely as unknown as Kysely<TasksDatabase>,
    workspaceIds: workspaceIdsOf(context.identity),
    clock: { now: context.now(), timeZone: context.identity?.timeZone ?? 'UTC' },
  };
}
