import { payload } from '@trellis/kernel/graphql-errors';
import { markNotifications } from '../commands/mark-notifications.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  markNotifications: (_root, { input }, context) =>
    payload(input, () => markNotifications(context, input)),
};
