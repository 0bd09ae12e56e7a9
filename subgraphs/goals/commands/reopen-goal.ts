import { applyChanges, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import type { GoalsContext } from '../context.ts';
import { decideReopen } from '../domain/status.ts';
import { GoalUpdated } from '../events.ts';
import type { ReopenGoalInput } from '../generated/resolvers.ts';
import { goalData, withChange } from './goal-data.ts';
import { loadGoalInTree } from './load-goal.ts';
import { refreshProgress, rollUp } from './progress.ts';

/** Makes a closed goal active; its progress, which stood still, is computed anew. */
export function reopenGoal(context: GoalsContext, input: ReopenGoalInput) {
  return transact(context, { command: 'reopenGoal', input }, async (scope) => {
    const { append, now } = scope;
    const goal = await loadGoalInTree(scope, input);
    const reopened = accept(decideReopen(goal.status));
    if (!reopened) return { goalId: goal.id, cursor: null };
    const applied = applyChanges(goal, reopened, now());
    const shown = withChange(applied, await refreshProgress(scope, goal));
    const cursor = append(GoalUpdated, goal, goalData(goal, shown));
    await rollUp(scope, [goal.parentId], { follows: cursor });
    return { goalId: goal.id, cursor };
  });
}
