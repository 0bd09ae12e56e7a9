import { isUuid } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { NotificationRow } from '../persistence/notification-row.ts';
import { ownNotifications } from './own-notifications.ts';

/** The caller's notifications by id, in the order of the ids; what is not the caller's is left out. */
export async function notificationsById(
  reading: Reading,
  ids: readonly string[],
): Promise<NotificationRow[]> {
  const rows = await ownNotifications(reading)
    .where(sql<boolean>`notification.id = any(${ids.filter(isUuid)}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
