import { LockMode } from '@mikro-orm/core';
import type { CommandScope } from '@trellis/kernel/command';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import type { FollowUp } from '@trellis/kernel/outbox/outbox';
import { isOtherProgress, progressOf } from '../domain/progress.ts';
import { isClosed } from '../domain/status.ts';
import { GoalUpdated } from '../events.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { progressFactsOf } from '../queries/progress-facts.ts';
import { goalData } from './goal-data.ts';

/** Part of a command or of a reaction that holds the lock of the tree. */
export type ProgressScope = Pick<CommandScope, 'em' | 'append' | 'now'>;

/** Computes the progress of an open goal anew; answers the change if there is one. */
export async function refreshProgress(
  { em, now }: Pick<ProgressScope, 'em' | 'now'>,
  goal: GoalRecord,
): Promise<FieldChange | null> {
  if (isClosed(goal.status)) return null;
  await em.flush();
  const before = goal.progress;
  const after = progressOf(await progressFactsOf(em, goal));
  if (!isOtherProgress(before, after)) return null;
  goal.progress = after;
  goal.progressUpdatedAt = now();
  return { field: 'progress', before, after };
}

/** Lets the progress of a goal follow what it counts, in the system's name; answers if it moved. */
export async function followProgress(
  scope: ProgressScope,
  goal: GoalRecord,
  followUp?: FollowUp,
): Promise<boolean> {
  const change = await refreshProgress(scope, goal);
  if (!change) return false;
  const applied = { changedFields: ['progress'], changes: [change] };
  scope.append(GoalUpdated, goal, goalData(goal, applied), followUp);
  return true;
}

/**
 * Passes on that the children of these goals have changed, up to every ancestor that counts its
 * children. The deepest goes first, so that none is computed twice.
 */
export async function rollUp(
  scope: ProgressScope,
  goalIds: readonly (string | null | undefined)[],
  followUp?: FollowUp,
): Promise<void> {
  await scope.em.flush();
  const waiting = new Set(goalIds.filter((id) => id != null));
  while (waiting.size > 0) {
    const goal = await lockDeepest(scope, [...waiting]);
    if (!goal) return;
    waiting.delete(goal.id);
    const follows = goal.progressSource === 'SUBGOALS';
    if (follows && (await followProgress(scope, goal, followUp)) && goal.parentId)
      waiting.add(goal.parentId);
  }
}

async function lockDeepest({ em }: ProgressScope, ids: string[]): Promise<GoalRecord | undefined> {
  const goals = await em.find(
    GoalRecord,
    { id: { $in: ids }, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
  );
  return goals.toSorted((a, b) => b.ancestorIds.length - a.ancestorIds.length)[0];
}
