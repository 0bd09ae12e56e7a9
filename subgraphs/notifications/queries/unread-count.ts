import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { isSnoozed, ownNotifications } from './own-notifications.ts';

/** The caller's notifications that wait to be read. What was put away or off waits no more, or not yet. */
export function unreadNotifications(reading: Reading) {
  return ownNotifications(reading)
    .clearSelect()
    .where('notification.read_at', 'is', null)
    .where('notification.archived_at', 'is', null)
    .where(sql<boolean>`not ${isSnoozed(reading.clock.now)}`);
}

/** How many notifications wait to be read. */
export async function countUnread(reading: Reading): Promise<number> {
  const { count } = await unreadNotifications(reading)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many wait to be read by workspace, any number of workspaces at once; null for strangers. */
export function createUnreadCountLoader(reading: () => Reading): DataLoader<string, number | null> {
  return new DataLoader<string, number | null>(async (workspaceIds) => {
    const own = reading();
    const rows = await unreadNotifications({ ...own, hasPersonal: false })
      .select(({ fn }) => ['notification.workspace_id as id', fn.countAll<string>().as('count')])
      .groupBy('notification.workspace_id')
      .execute();
    const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    return workspaceIds.map((id) => (own.workspaceIds.includes(id) ? (counts.get(id) ?? 0) : null));
  });
}
