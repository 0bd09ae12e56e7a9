import { readingIn } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listNotifications } from '../queries/notification-list.ts';
import { countUnread } from '../queries/unread-count.ts';

export const Query: QueryResolvers = {
  notifications: (_root, args, context) => {
    const reading = readingIn(context, args.workspaceId);
    return reading && listNotifications(reading, args);
  },
  unreadCount: (_root, { workspaceId }, context) => {
    const reading = readingIn(context, workspaceId);
    return reading && countUnread(reading);
  },
};
