import { readingOf } from '../context.ts';
import type { NotificationsPayloadResolvers } from '../generated/resolvers.ts';
import { notificationsById } from '../queries/notifications-by-id.ts';
import { countUnread } from '../queries/unread-count.ts';

export const NotificationsPayload: NotificationsPayloadResolvers = {
  notifications: ({ notificationIds = [] }, _args, context) =>
    notificationsById(readingOf(context), notificationIds),
  unreadCount: ({ notificationIds }, _args, context) =>
    notificationIds ? countUnread(readingOf(context)) : null,
};
