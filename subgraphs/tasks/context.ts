import type { SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type { Kysely } from 'kysely';
import type { TasksDatabase } from './persistence/task-row.ts';
import { createAssignedTasksLoader } from './queries/assigned-tasks.ts';
import { createCommentLoader, createTaskCommentsLoader } from './queries/comments.ts';
import { createGoalTasksLoader } from './queries/goal-tasks.ts';
import { createLabelsLoader } from './queries/labels.ts';
import { createIsBlockedLoader, createRelationsLoader } from './queries/relations.ts';
import { createReminderLoader, createTaskRemindersLoader } from './queries/reminders.ts';
import { createSeriesLoader } from './queries/series-list.ts';
import { createOpenTaskLoader, createSeriesTasksLoader } from './queries/series-tasks.ts';
import { createSubtasksLoader } from './queries/subtasks.ts';
import { createTaskStatsLoader } from './queries/task-stats.ts';
import { createGoalSummaryLoader, createSubtaskSummaryLoader } from './queries/task-summary.ts';
import { createTaskLoader } from './queries/tasks-by-id.ts';

/** What reads need: the tables, the workspaces whose rows the caller may see, and the caller's time. */
export type Reading = {
  readonly kysely: Kysely<TasksDatabase>;
  readonly workspaceIds: readonly string[];
  readonly clock: FilterClock;
};

export type TasksContext = SubgraphContext & ReturnType<typeof createLoaders>;

export function createTasksContext(base: SubgraphContext): TasksContext {
  return { ...base, ...createLoaders(readingOf(base)) };
}

/** Forgets what was read, because a mutation has changed it. */
export function forgetReads(context: TasksContext): void {
  Object.assign(context, createLoaders(readingOf(context)));
}

function createLoaders(reading: Reading) {
  return {
    tasks: createTaskLoader(reading),
    /** Deleted ones as well, for payloads. */
    anyTasks: createTaskLoader(reading, { includeDeleted: true }),
    goalTasks: createGoalTasksLoader(reading),
    assignedTasks: createAssignedTasksLoader(reading),
    goalSummaries: createGoalSummaryLoader(reading),
    subtasks: createSubtasksLoader(reading),
    subtaskSummaries: createSubtaskSummaryLoader(reading),
    relations: createRelationsLoader(reading),
    isBlocked: createIsBlockedLoader(reading),
    series: createSeriesLoader(reading),
    seriesTasks: createSeriesTasksLoader(reading),
    openTasks: createOpenTaskLoader(reading),
    reminders: createReminderLoader(reading),
    taskReminders: createTaskRemindersLoader(reading),
    labels: createLabelsLoader(reading),
    comments: createCommentLoader(reading),
    taskComments: createTaskCommentsLoader(reading),
    taskStats: createTaskStatsLoader(reading),
  };
}

export function readingOf(context: SubgraphContext): Reading {
  return {
    kysely: context.database.kysely as unknown as Kysely<TasksDatabase>,
    workspaceIds: workspaceIdsOf(context.identity),
    clock: { now: context.now(), timeZone: context.identity?.timeZone ?? 'UTC' },
  };
}
