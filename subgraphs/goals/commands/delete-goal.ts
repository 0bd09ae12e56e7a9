import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { applyChanges, transact } from '@trellis/kernel/command';
import { illegalTransition } from '@trellis/kernel/errors';
import type { GoalsContext } from '../context.ts';
import { GoalDeleted, GoalMoved } from '../events.ts';
import type { DeleteGoalInput } from '../generated/resolvers.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { hasTasks } from '../queries/task-facts.ts';
import { goalData } from './goal-data.ts';
import { loadGoalInTree } from './load-goal.ts';
import { rollUp } from './progress.ts';
import { findDescendants } from './tree.ts';

/** Removes a goal for good. Its children move up to its parent; tasks lets go of its tasks. */
export function deleteGoal(context: GoalsContext, input: DeleteGoalInput) {
  return transact(context, { command: 'deleteGoal', input }, async (scope) => {
    const { em, append, now } = scope;
    const goal = await loadGoalInTree(scope, input);
    if (input.refuseIfTasks && (await hasTasks(em.getKysely<GoalsDatabase>(), goal)))
      throw illegalTransition('The goal still has tasks.', { from: 'with tasks', to: 'deleted' });

    const children = await lockChildren(em, goal);
    for (const descendant of await findDescendants(em, goal)) {
      descendant.ancestorIds = descendant.ancestorIds.filter((id) => id !== goal.id);
    }
    const applied = applyChanges(goal, { deletedAt: now() }, now());
    const cursor = append(GoalDeleted, goal, goalData(goal, applied));
    for (const child of children) {
      const moved = applyChanges(child, { parentId: goal.parentId ?? null }, now());
      append(GoalMoved, child, goalData(child, moved));
    }
    await rollUp(scope, [goal.parentId], { follows: cursor });
    return { goalId: goal.id, cursor };
  });
}

function lockChildren(em: EntityManager, goal: GoalRecord): Promise<GoalRecord[]> {
  return em.find(
    GoalRecord,
    { parentId: goal.id, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
}
