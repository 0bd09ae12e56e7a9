import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import type { DomainEvent } from '@trellis/kernel/messaging/event';
import { type Reaction, type ReactionScope, react } from '@trellis/kernel/messaging/reaction';
import {
  CommentAdded,
  LabelChanged,
  ReminderDue,
  SeriesChanged,
  SeriesEnded,
  TaskCanceled,
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskRestored,
  TaskSkipped,
  TaskUpdated,
} from '@trellis/tasks/events';
import { followProgress, rollUp } from '../commands/progress.ts';
import { lockTree } from '../commands/tree.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { goalTaskOf, keepGoalTask } from '../persistence/goal-task.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { goalsOfSeries, keepSeries } from '../persistence/task-series.ts';

type TaskScope = ReactionScope & { event: DomainEvent<typeof TaskUpdated> };
type SeriesScope = ReactionScope & { event: DomainEvent<typeof SeriesChanged> };

const PRESENT = [
  TaskCreated,
  TaskUpdated,
  TaskCompleted,
  TaskReopened,
  TaskCanceled,
  TaskSkipped,
  TaskRestored,
] as const;

/** Keeps the progress of goals in step with their tasks. */
export const taskReactions: readonly Reaction[] = [
  ...PRESENT.map((definition) =>
    react(definition, (scope) => keep(scope, scope.event.data.goalId)),
  ),
  react(TaskDeleted, (scope) => keep(scope, null)),
  react(SeriesChanged, followSeries),
  react(SeriesEnded, followSeries),
  ...[CommentAdded, LabelChanged, ReminderDue].map((definition) => react(definition, ignore)),
];

async function ignore(): Promise<void> {
  // Nothing of this moves a goal.
}

/** Notes where the task counts now, and moves the goals that it counted or counts for. */
async function keep(scope: TaskScope, goalId: string | null): Promise<void> {
  const { em, event } = scope;
  const kysely = em.getKysely<GoalsDatabase>();
  const before = await goalTaskOf(kysely, event);
  const goalIds = new Set([before?.goalId, goalId].filter((id) => id != null));
  if (goalIds.size === 0) return;
  const { status, number, series } = event.data;
  const after = goalId ? { goalId, status, number, seriesId: series?.id ?? null } : null;
  const isSame = isDeepStrictEqual(before, after);
  // Progress is made of these facts alone.
  if (isSame && !series) return;
  await lockTree(em, event.workspaceid);
  if (series && (await keepSeries(scope, series)))
    for (const id of await goalsOfSeries(em, event, series.id)) goalIds.add(id);
  if (!isSame) await keepGoalTask(kysely, event, after);
  await follow(scope, goalIds);
}

async function followSeries(scope: SeriesScope): Promise<void> {
  const { em, event } = scope;
  await lockTree(em, event.workspaceid);
  const { state } = event.data;
  if (!(await keepSeries(scope, { id: event.subject, state }))) return;
  await follow(scope, new Set(await goalsOfSeries(em, event, event.subject)));
}

async function follow(scope: ReactionScope, goalIds: ReadonlySet<string>): Promise<void> {
  const parentIds: (string | null | undefined)[] = [];
  for (const id of [...goalIds].sort()) {
    const goal = await lockGoal(scope, id);
    if (goal?.progressSource === 'TASKS' && (await followProgress(scope, goal)))
      parentIds.push(goal.parentId);
  }
  await rollUp(scope, parentIds);
}

function lockGoal({ em }: ReactionScope, id: string): Promise<GoalRecord | null> {
  return em.findOne(
    GoalRecord,
    { id, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
