import { toSubscription } from '@trellis/kernel/changes/to-subscription';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { type NotificationsContext, readingOf } from '../context.ts';
import { NotificationSent } from '../events.ts';
import { isDeleted } from '../persistence/deleted-workspaces.ts';

/** A `NotificationChange`; the notification and the count are read when they are asked for. */
export type NotificationChangeView = {
  __typename: 'NotificationChange';
  cursor: string;
  eventId: string;
  notificationId: string;
};

/** The caller's notifications as they arrive, in workspaces that the caller belongs to. */
export function watchNotifications(context: NotificationsContext, after?: string | null) {
  const { kysely, recipientId, workspaceIds } = readingOf(context);
  return toSubscription('notificationReceived', {
    followed: (signal) => context.changes.follow(recipientId, { after, signal }),
    convert: async ({ cursor, envelope }): Promise<NotificationChangeView | null> =>
      isShown(envelope) &&
      workspaceIds.includes(envelope.workspaceid) &&
      !(await isDeleted(kysely, envelope.workspaceid))
        ? {
            __typename: 'NotificationChange',
            cursor,
            eventId: envelope.id,
            notificationId: envelope.subject,
          }
        : null,
  });
}

/** What went another way as well was shown before. */
function isShown({ type, data }: EventEnvelope): boolean {
  return type === NotificationSent.type && (data.channel ?? 'IN_APP') === 'IN_APP';
}
