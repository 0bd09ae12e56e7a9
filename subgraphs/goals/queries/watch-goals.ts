import { toSubscription } from '@trellis/kernel/changes/to-subscription';
import type { GoalsContext } from '../context.ts';
import type { SubscriptionGoalChangedArgs } from '../generated/resolvers.ts';
import { type GoalChangeView, toGoalChange } from './goal-change.ts';

/** The changes to goals of a workspace that the arguments ask for. */
export function watchGoals(context: GoalsContext, args: SubscriptionGoalChangedArgs) {
  const { workspaceId, goalIds, kinds, after } = args;
  const wanted = (change: GoalChangeView) =>
    (!goalIds || goalIds.includes(change.goalId)) && (!kinds || kinds.includes(change.kind));
  return toSubscription('goalChanged', {
    followed: (signal) => context.changes.follow(workspaceId, { after, signal }),
    convert: (change) => {
      const view = toGoalChange(change);
      return view && wanted(view) ? view : null;
    },
  });
}
