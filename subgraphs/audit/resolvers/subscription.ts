import { notFound } from '@trellis/kernel/errors';
import { readingOf } from '../context.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { watchActivity } from '../queries/watch-activity.ts';

export const Subscription: SubscriptionResolvers = {
  activityAppended: {
    subscribe: (_root, args, context) => {
      if (!readingOf(context).chainIds.includes(args.workspaceId))
        throw notFound(['workspaceId'], args.workspaceId);
      return watchActivity(context, args);
    },
  },
};
