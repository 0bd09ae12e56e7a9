import type { UserResolvers } from '../generated/resolvers.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  ownedGoals: ({ id }, { workspaceId, status, ...page }, context) => {
    if (!context.identity?.workspaces[workspaceId]) return null;
    return context.ownedGoals.load({
      ownerId: id,
      list: { workspaceId, status: status ?? null, page },
    });
  },
};
