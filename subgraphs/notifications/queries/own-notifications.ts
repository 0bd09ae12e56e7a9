import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../context.ts';
import { isStillThere } from '../persistence/deleted-workspaces.ts';
import { NOTIFICATION_COLUMNS } from '../persistence/notification-row.ts';

export type Whose = Pick<Reading, 'recipientId' | 'workspaceIds' | 'hasPersonal'>;

/** The caller's notifications in workspaces that the caller belongs to: all that any query shows. */
export function ownNotifications({ kysely, ...whose }: Whose & Pick<Reading, 'kysely'>) {
  return kysely.selectFrom('notification').select(NOTIFICATION_COLUMNS).where(isOwn(whose));
}

/** Whether a notification was put before the caller, and is still for the caller to see. */
export function isOwn({ recipientId, workspaceIds, hasPersonal }: Whose): RawBuilder<boolean> {
  const isHere = sql<boolean>`(
    notification.workspace_id = any(${[...workspaceIds]}::uuid[])
    and ${isStillThere('notification.workspace_id')}
  )`;
  const isVisible = hasPersonal
    ? sql<boolean>`(notification.workspace_id is null or ${isHere})`
    : isHere;
  return sql<boolean>`
    notification.recipient_id = ${recipientId} and ${isVisible}
    and not notification.is_waiting and notification.is_shown`;
}

/** Whether a notification has been put off and is not back yet. */
export function isSnoozed(now: Date): RawBuilder<boolean> {
  return sql<boolean>`coalesce(notification.snoozed_until > ${now}::timestamptz, false)`;
}
