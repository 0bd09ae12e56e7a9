import { readingOf } from '../context.ts';
import type { GoalPayloadResolvers } from '../generated/resolvers.ts';
import { goalsById } from '../queries/goals-by-id.ts';

export const GoalPayload: GoalPayloadResolvers = {
  // Read anew, and also when it was just deleted: the payload shows the goal as it last was.
  goal: async ({ goalId }, _args, context) => {
    if (!goalId) return null;
    const [goal] = await goalsById(readingOf(context), [goalId], { includeDeleted: true });
    return goal ?? null;
  },
};
