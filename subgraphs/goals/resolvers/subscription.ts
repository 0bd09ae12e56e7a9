import { identityOf } from '@trellis/kernel/context';
import { notFound } from '@trellis/kernel/errors';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { watchGoals } from '../queries/watch-goals.ts';

export const Subscription: SubscriptionResolvers = {
  goalChanged: {
    subscribe: (_root, args, context) => {
      if (!identityOf(context).workspaces[args.workspaceId])
        throw notFound(['workspaceId'], args.workspaceId);
      return watchGoals(context, args);
    },
  },
};
