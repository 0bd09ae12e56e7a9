import { readingOf } from '../context.ts';
import type { CheckInPayloadResolvers } from '../generated/resolvers.ts';
import { checkInById } from '../queries/check-ins.ts';
import { changedGoal } from '../queries/goals-by-id.ts';

export const CheckInPayload: CheckInPayloadResolvers = {
  checkIn: ({ checkInId }, _args, context) =>
    checkInId ? checkInById(readingOf(context), checkInId) : null,
  goal: ({ goalId }, _args, context) => changedGoal(readingOf(context), goalId),
};
