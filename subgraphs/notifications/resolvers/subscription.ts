import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { watchNotifications } from '../queries/watch-notifications.ts';

export const Subscription: SubscriptionResolvers = {
  notificationReceived: {
    subscribe: (_root, { after }, context) => watchNotifications(context, after),
  },
};
