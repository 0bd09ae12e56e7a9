import type { GoalChangeResolvers } from '../generated/resolvers.ts';

export const GoalChange: GoalChangeResolvers = {
  goal: ({ goalId }, _args, context) => context.goals.clear(goalId).load(goalId),
};
