import { readingIn } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listNotifications } from '../queries/notification-list.ts';
import { readPreferences } from '../queries/notification-preferences.ts';
import { countUnread } from '../queries/unread-count.ts';

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
};
