import { readingOf } from '../context.ts';
import type { NotificationChangeResolvers } from '../generated/resolvers.ts';
import { notificationsById } from '../queries/notifications-by-id.ts';
import { countUnread } from '../queries/unread-count.ts';

export const NotificationChange: NotificationChangeResolvers = {
  unreadCount: (_change, _args, context) => countUnread(readingOf(context)),
  notification: async ({ notificationId }, _args, context) => {
    const [notification] = await notificationsById(readingOf(context), [notificationId]);
    return notification ?? null;
  },
};
