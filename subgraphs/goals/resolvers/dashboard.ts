import type { DashboardResolvers } from '../generated/resolvers.ts';

export const Dashboard: DashboardResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  goalStats: ({ id }, _args, context) => context.goalStats.load(id),
};
