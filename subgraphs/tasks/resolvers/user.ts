import type { UserResolvers } from '../generated/resolvers.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  assignedTasks: ({ id }, { workspaceId, status, ...page }, context) => {
    if (!context.identity?.workspaces[workspaceId]) return null;
    return context.assignedTasks.load({
      userId: id,
      list: { workspaceId, status: status ?? null, page },
    });
  },
};
