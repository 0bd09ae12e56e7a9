import type { DashboardResolvers } from '../generated/resolvers.ts';

export const Dashboard: DashboardResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  activity: ({ id }, page, context) =>
    context.activity.load({ id, list: { subject: 'dashboard', page } }),
};
