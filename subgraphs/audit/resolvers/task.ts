import type { TaskResolvers } from '../generated/resolvers.ts';

export const Task: TaskResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  activity: ({ id }, { types, ...page }, context) =>
    context.activity.load({ id, list: { subject: 'task', types: types ?? null, page } }),
};
