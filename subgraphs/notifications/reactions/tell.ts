import { fromCursor, newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import type { ReactionScope } from '@trellis/kernel/messaging/reaction';
import type { Notice } from '../domain/notice.ts';
import { NotificationSent } from '../events.ts';
import { isDeleted } from '../persistence/deleted-workspaces.ts';
import { lockMemberships, nameOf } from '../persistence/directory.ts';
import { NotificationRecord } from '../persistence/notification-record.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';

type Scope = ReactionScope & {
  readonly event: Pick<EventEnvelope, 'id' | 'workspaceid' | 'actorid'>;
};

/** Tells members what they must hear; for anyone else it waits until they join the workspace. */
export async function tell(scope: Scope, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const { em, event, now } = scope;
  // Publishers have no common order: this may be of a time when the workspace was still there.
  if (await isDeleted(em.getKysely<NotificationsDatabase>(), event.workspaceid)) return;
  const known = await lockMemberships(
    em,
    event.workspaceid,
    notices.map(({ recipientId }) => recipientId),
  );
  // The inbox forgets in time; then the event may come again.
  const told = await em.find(NotificationRecord, { eventId: event.id });
  const toldIds = new Set(told.map(({ recipientId }) => recipientId));
  const by = event.actorid ? await nameOf(em, event.workspaceid, event.actorid) : null;
  for (const notice of notices.filter(({ recipientId }) => !toldIds.has(recipientId))) {
    const notification = em.create(NotificationRecord, {
      ...notice,
      id: newId(),
      workspaceId: event.workspaceid,
      body: by && `By ${by}`,
      actorId: event.actorid ?? null,
      eventId: event.id,
      isWaiting: true,
      createdAt: now(),
    });
    if (known.get(notice.recipientId)?.isMember) send(scope, notification);
  }
}

/** Puts a notification before its recipient and says so. */
export function send(
  { append, now }: Pick<ReactionScope, 'append' | 'now'>,
  notification: NotificationRecord,
): void {
  const { id, workspaceId, recipientId, topic } = notification;
  const cursor = append(
    NotificationSent,
    { id, workspaceId, version: 1, streamId: recipientId },
    {
      recipientId,
      topic,
      taskId: notification.taskId ?? null,
      goalId: notification.goalId ?? null,
      channel: 'IN_APP',
      changedFields: [],
      changes: [],
    },
  );
  notification.isWaiting = false;
  notification.createdAt = now();
  notification.sentEventId = fromCursor(cursor);
}
