import type { GoalResolvers } from '../generated/resolvers.ts';

export const Goal: GoalResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  activity: ({ id }, { types, ...page }, context) =>
    context.activity.load({ id, list: { subject: 'goal', types: types ?? null, page } }),
};
