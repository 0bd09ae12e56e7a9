import type { AuthPayloadResolvers } from '../generated/resolvers.ts';

export const AuthPayload: AuthPayloadResolvers = {
  // The request came from nobody; the answer is for the one who has just signed in.
  user: ({ viewer }, _args, context) =>
    viewer ? context.readAs(viewer).users.load(viewer.userId) : null,
};
