import type { CheckInResolvers } from '../generated/resolvers.ts';

export const CheckIn: CheckInResolvers = {
  author: ({ authorId }) => ({ id: authorId }),
};
