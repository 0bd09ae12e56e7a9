import type { DashboardResolvers } from '../generated/resolvers.ts';

export const Dashboard: DashboardResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  unreadNotifications: ({ id }, _args, context) => context.unreadCounts.load(id),
};
