import { readBacklog } from '@trellis/kernel/messaging/backlog-api';
import { listDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { adminReadingIn, readingIn } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { failedDeliveries } from '../queries/deliveries.ts';
import { listNotifications } from '../queries/notification-list.ts';
import { readPreferences } from '../queries/notification-preferences.ts';
import { countUnread } from '../queries/unread-count.ts';
import { webhooksOf } from '../queries/webhooks.ts';

export const Query: QueryResolvers = {
  notifications: async (_root, args, context) => {
    const reading = await readingIn(context, args.workspaceId);
    return reading && listNotifications(reading, args);
  },
  unreadCount: async (_root, { workspaceId }, context) => {
    const reading = await readingIn(context, workspaceId);
    return reading && countUnread(reading);
  },
  notificationPreferences: (_root, _args, context) => readPreferences(context),
  webhooks: async (_root, { workspaceId }, context) => {
    const reading = await adminReadingIn(context, workspaceId);
    return reading && webhooksOf(reading.kysely, workspaceId);
  },
  failedDeliveries: async (_root, args, context) => {
    const reading = await adminReadingIn(context, args.workspaceId);
    return reading && failedDeliveries(reading.kysely, args);
  },
  notificationsDeadLetters: (_root, args, context) => listDeadLetters(context, args),
  notificationsEventBacklog: (_root, args, context) => readBacklog(context, args),
};
