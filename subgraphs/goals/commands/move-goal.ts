import { applyChanges, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import type { GoalsContext } from '../context.ts';
import { decideMove, heightOf } from '../domain/tree.ts';
import { GoalMoved } from '../events.ts';
import type { MoveGoalInput } from '../generated/resolvers.ts';
import { goalData } from './goal-data.ts';
import { loadGoalInTree } from './load-goal.ts';
import { rollUp } from './progress.ts';
import { findDescendants, findParent } from './tree.ts';

/** Puts a goal, with all that is below it, under another parent or to the top. */
export function moveGoal(context: GoalsContext, input: MoveGoalInput) {
  return transact(context, { command: 'moveGoal', input }, async (scope) => {
    const { em, append, now } = scope;
    const goal = await loadGoalInTree(scope, input);
    const parent = await findParent(em, goal.workspaceId, input.parentId);
    const oldParentId = goal.parentId ?? null;
    if ((parent?.id ?? null) === oldParentId) return { goalId: goal.id, cursor: null };

    const descendants = await findDescendants(em, goal);
    const ancestorIds = accept(decideMove(goal, parent, heightOf(goal, descendants)));
    const oldDepth = goal.ancestorIds.length;
    for (const descendant of descendants)
      descendant.ancestorIds = [...ancestorIds, ...descendant.ancestorIds.slice(oldDepth)];
    goal.ancestorIds = [...ancestorIds];
    const applied = applyChanges(goal, { parentId: parent?.id ?? null }, now());
    const cursor = append(GoalMoved, goal, goalData(goal, applied));
    await rollUp(scope, [oldParentId, goal.parentId], { follows: cursor });
    return { goalId: goal.id, cursor };
  });
}
