import type { SessionResolvers } from '../generated/resolvers.ts';

export const Session: SessionResolvers = {
  isCurrent: ({ id }, _args, context) => id === context.identity?.sessionId,
};
