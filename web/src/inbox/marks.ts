import type { MarkNotificationsInput } from '../api/generated/schema.ts';
import type { NotificationRowFragment } from './generated/notification-row.ts';

export type Mark = Pick<MarkNotificationsInput, 'read' | 'archived' | 'snoozedUntil'>;

/** Whether a notification is put off, and not back yet. */
export function isSnoozed(
  { snoozedUntil }: Pick<NotificationRowFragment, 'snoozedUntil'>,
  now = Date.now(),
): boolean {
  return snoozedUntil !== null && Date.parse(snoozedUntil) > now;
}

/** Archives, or takes that back. What is archived need not come back by itself. */
export function archiving(notification: NotificationRowFragment): Mark {
  if (notification.archivedAt) return { archived: false };
  return { archived: true, ...(isSnoozed(notification) && { snoozedUntil: null }) };
}

/** A notification as the API will have it: what is put off is unread when it comes back. */
export function marked(
  notification: NotificationRowFragment,
  { read, archived, snoozedUntil }: Mark,
): NotificationRowFragment {
  const now = new Date().toISOString();
  return {
    ...notification,
    ...(read != null && { readAt: read ? now : null }),
    ...(archived != null && { archivedAt: archived ? now : null }),
    ...(snoozedUntil !== undefined && { snoozedUntil }),
    ...(snoozedUntil && { readAt: null }),
  };
}
