import { LockMode } from '@mikro-orm/core';
import { applyChanges, load, transact } from '@trellis/kernel/command';
import { illegalTransition } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import type { GoalsContext } from '../context.ts';
import { GoalDeleted, GoalMoved } from '../events.ts';
import type { DeleteGoalInput } from '../generated/resolvers.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { goalData } from './goal-data.ts';
import { findDescendants, lockTree } from './tree.ts';

/** Removes a goal for good. Its children move up to its parent; tasks lets go of its tasks. */
export function deleteGoal(context: GoalsContext, input: DeleteGoalInput) {
  return transact(
    context,
    { command: 'deleteGoal', input },
    async ({ em, identity, append, now }) => {
      const goal = await load(em, GoalRecord, input, { deletedAt: null });
      requireRole(identity, goal.workspaceId, 'MEMBER');
      if (input.refuseIfTasks && goal.totalTasks > 0)
        throw illegalTransition('The goal still has tasks.', { from: 'with tasks', to: 'deleted' });
      await lockTree(em, goal.workspaceId);

      const children = await em.find(
        GoalRecord,
        { parentId: goal.id, deletedAt: null },
        { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
      );
      for (const descendant of await findDescendants(em, goal)) {
        descendant.ancestorIds = descendant.ancestorIds.filter((id) => id !== goal.id);
      }
      const applied = applyChanges(goal, { deletedAt: now() }, now());
      const cursor = append(GoalDeleted, goal, goalData(goal, applied));
      for (const child of children) {
        const moved = applyChanges(child, { parentId: goal.parentId ?? null }, now());
        append(GoalMoved, child, goalData(child, moved));
      }
      return { goalId: goal.id, cursor };
    },
  );
}
