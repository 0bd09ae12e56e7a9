import { readingOf } from '../context.ts';
import type { GoalPayloadResolvers } from '../generated/resolvers.ts';
import { changedGoal } from '../queries/goals-by-id.ts';

export const GoalPayload: GoalPayloadResolvers = {
  goal: ({ goalId }, _args, context) => changedGoal(readingOf(context), goalId),
};
