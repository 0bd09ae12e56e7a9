import { applyChanges, load, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import type { GoalsContext } from '../context.ts';
import { decideMove } from '../domain/goal.ts';
import { GoalMoved } from '../events.ts';
import type { MoveGoalInput } from '../generated/resolvers.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { goalData } from './goal-data.ts';
import { findDescendants, findParent, lockTree } from './tree.ts';

/** Puts a goal, with all that is below it, under another parent or to the top. */
export function moveGoal(context: GoalsContext, input: MoveGoalInput) {
  return transact(
    context,
    { command: 'moveGoal', input },
    async ({ em, identity, append, now }) => {
      const goal = await load(em, GoalRecord, input, { deletedAt: null });
      requireRole(identity, goal.workspaceId, 'MEMBER');
      await lockTree(em, goal.workspaceId);
      const parent = await findParent(em, goal.workspaceId, input.parentId);
      if ((parent?.id ?? null) === (goal.parentId ?? null))
        return { goalId: goal.id, cursor: null };

      const descendants = await findDescendants(em, goal);
      const oldDepth = goal.ancestorIds.length;
      const deepest = Math.max(
        oldDepth,
        ...descendants.map(({ ancestorIds }) => ancestorIds.length),
      );
      const ancestorIds = accept(decideMove(goal, parent, deepest - oldDepth + 1));

      for (const descendant of descendants)
        descendant.ancestorIds = [...ancestorIds, ...descendant.ancestorIds.slice(oldDepth)];
      goal.ancestorIds = [...ancestorIds];
      const applied = applyChanges(goal, { parentId: parent?.id ?? null }, now());
      const cursor = append(GoalMoved, goal, goalData(goal, applied));
      return { goalId: goal.id, cursor };
    },
  );
}
