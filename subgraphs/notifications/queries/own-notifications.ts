import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { isStillThere } from '../persistence/deleted-workspaces.ts';
import { NOTIFICATION_COLUMNS } from '../persistence/notification-row.ts';

/** The caller's notifications in workspaces that the caller belongs to: all that any query shows. */
export function ownNotifications({
  kysely,
  recipientId,
  workspaceIds,
}: Pick<Reading, 'kysely' | 'recipientId' | 'workspaceIds'>) {
  return kysely
    .selectFrom('notification')
    .select(NOTIFICATION_COLUMNS)
    .where('notification.recipient_id', '=', recipientId)
    .where(sql<boolean>`notification.workspace_id = any(${[...workspaceIds]}::uuid[])`)
    .where(isStillThere('notification.workspace_id'))
    .where(sql<boolean>`not notification.is_waiting`);
}
