import { applyChanges, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import type { GoalsContext } from '../context.ts';
import { decideClose } from '../domain/status.ts';
import { GoalClosed } from '../events.ts';
import type { CloseGoalInput } from '../generated/resolvers.ts';
import { goalData } from './goal-data.ts';
import { loadGoalInTree } from './load-goal.ts';
import { rollUp } from './progress.ts';

/** Ends a goal with an outcome; its tasks and its children stay as they are. */
export function closeGoal(context: GoalsContext, input: CloseGoalInput) {
  return transact(context, { command: 'closeGoal', input }, async (scope) => {
    const { append, now } = scope;
    const goal = await loadGoalInTree(scope, input);
    const closed = accept(decideClose(goal.status, input.outcome, now()));
    if (!closed) return { goalId: goal.id, cursor: null };
    const applied = applyChanges(goal, closed, now());
    const cursor = append(GoalClosed, goal, goalData(goal, applied));
    await rollUp(scope, [goal.parentId], { follows: cursor });
    return { goalId: goal.id, cursor };
  });
}
