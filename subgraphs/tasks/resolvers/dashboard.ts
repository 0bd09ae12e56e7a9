import type { DashboardResolvers } from '../generated/resolvers.ts';

export const Dashboard: DashboardResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  taskStats: ({ id }, _args, context) => context.taskStats.load(id),
};
