import { notFound } from '@trellis/kernel/errors';
import { readingOf } from '../context.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { mayReadChain } from '../queries/hidden-chains.ts';
import { watchActivity } from '../queries/watch-activity.ts';

export const Subscription: SubscriptionResolvers = {
  activityAppended: {
    subscribe: async (_root, args, context) => {
      if (!(await mayReadChain(readingOf(context), args.workspaceId)))
        throw notFound(['workspaceId'], args.workspaceId);
      return watchActivity(context, args);
    },
  },
};
