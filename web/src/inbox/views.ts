import type { NotificationFilter } from '../api/generated/schema.ts';
import type { NotificationRowFragment } from './generated/notification-row.ts';
import { isSnoozed } from './marks.ts';

/** What each view of the inbox asks the API for. */
export const VIEWS = {
  all: {},
  unread: { isUnread: true },
  snoozed: { isSnoozed: true },
  archived: { isArchived: true },
} as const satisfies Record<string, NotificationFilter>;

export type ViewName = keyof typeof VIEWS;

/** Whether a notification belongs into a view as it is now, so that it leaves as soon as it is changed. */
export function isIn(view: ViewName, notification: NotificationRowFragment): boolean {
  const isArchived = notification.archivedAt !== null;
  const isWaiting = isSnoozed(notification);
  if (view === 'archived') return isArchived;
  if (view === 'snoozed') return !isArchived && isWaiting;
  return !isArchived && !isWaiting && (view === 'all' || notification.readAt === null);
}
