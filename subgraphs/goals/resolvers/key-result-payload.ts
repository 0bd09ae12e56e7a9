import { readingOf } from '../context.ts';
import type { KeyResultPayloadResolvers } from '../generated/resolvers.ts';
import { changedGoal } from '../queries/goals-by-id.ts';
import { keyResultById } from '../queries/key-results.ts';

export const KeyResultPayload: KeyResultPayloadResolvers = {
  keyResult: ({ keyResultId }, _args, context) =>
    keyResultId ? keyResultById(readingOf(context), keyResultId) : null,
  goal: ({ goalId }, _args, context) => changedGoal(readingOf(context), goalId),
};
