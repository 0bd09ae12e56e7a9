import type { UserPayloadResolvers } from '../generated/resolvers.ts';

export const UserPayload: UserPayloadResolvers = {
  user: ({ userId }, _args, context) => (userId ? context.reader.users.load(userId) : null),
};
