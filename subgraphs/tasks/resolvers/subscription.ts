import { identityOf } from '@trellis/kernel/context';
import { notFound } from '@trellis/kernel/errors';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { watchComments } from '../queries/watch-comments.ts';
import { watchTasks } from '../queries/watch-tasks.ts';

export const Subscription: SubscriptionResolvers = {
  taskChanged: {
    subscribe: (_root, args, context) => {
      if (!identityOf(context).workspaces[args.workspaceId])
        throw notFound(['workspaceId'], args.workspaceId);
      return watchTasks(context, args);
    },
  },
  commentAdded: {
    subscribe: (_root, args, context) => watchComments(context, args),
  },
};
