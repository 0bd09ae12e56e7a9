import { LockMode } from '@mikro-orm/core';
import type { DomainEvent } from '@trellis/kernel/messaging/event';
import { type Reaction, type ReactionScope, react } from '@trellis/kernel/messaging/reaction';
import {
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskUpdated,
} from '@trellis/tasks/events';
import { goalData } from '../commands/goal-data.ts';
import { progressOf } from '../domain/goal.ts';
import { GoalUpdated } from '../events.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { GoalTaskRecord } from '../persistence/goal-task-record.ts';

type TaskEvent = DomainEvent<typeof TaskUpdated>;
type Counts = { readonly goalId: string; readonly total: number; readonly done: number };

/** Keeps the progress of goals in step with their tasks. */
export const taskReactions: readonly Reaction[] = [
  react(TaskCreated, (scope) => project(scope, scope.event.data.goalId)),
  react(TaskUpdated, (scope) => project(scope, scope.event.data.goalId)),
  react(TaskCompleted, (scope) => project(scope, scope.event.data.goalId)),
  react(TaskReopened, (scope) => project(scope, scope.event.data.goalId)),
  react(TaskDeleted, (scope) => project(scope, null)),
];

type Scope = ReactionScope & { event: TaskEvent };

/** Moves the task's share from where it counted before to where it counts now. */
async function project(scope: Scope, goalId: string | null): Promise<void> {
  const { em, event } = scope;
  const before = await em.findOne(GoalTaskRecord, { taskId: event.subject });
  const isDone = event.data.status === 'DONE';
  const moves: Counts[] = [];
  if (before) moves.push({ goalId: before.goalId, total: -1, done: before.isDone ? -1 : 0 });
  if (goalId) moves.push({ goalId, total: 1, done: isDone ? 1 : 0 });
  store(scope, before, goalId && { goalId, isDone });
  for (const [id, parts] of [...Map.groupBy(moves, (move) => move.goalId)].sort())
    await count(scope, id, parts);
}

function store(
  { em, event }: Scope,
  before: GoalTaskRecord | null,
  after: { goalId: string; isDone: boolean } | null | '',
): void {
  if (before && after) Object.assign(before, after);
  else if (before) em.remove(before);
  else if (after)
    em.create(GoalTaskRecord, { taskId: event.subject, workspaceId: event.workspaceid, ...after });
}

async function count(
  { em, append, now }: Scope,
  goalId: string,
  parts: readonly Counts[],
): Promise<void> {
  const goal = await em.findOne(
    GoalRecord,
    { id: goalId, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!goal) return;
  const before = goal.progress;
  goal.totalTasks += parts.reduce((sum, { total }) => sum + total, 0);
  goal.doneTasks += parts.reduce((sum, { done }) => sum + done, 0);
  goal.progress = progressOf(goal);
  if (goal.progress === before) return;
  goal.progressUpdatedAt = now();
  append(
    GoalUpdated,
    goal,
    goalData(goal, {
      changedFields: ['progress'],
      changes: [{ field: 'progress', before, after: goal.progress }],
    }),
  );
}
