import type { Reading } from '../context.ts';
import { ownNotifications } from './own-notifications.ts';

/** How many notifications wait to be read. What was put away unread waits no more. */
export async function countUnread(reading: Reading): Promise<number> {
  const { count } = await ownNotifications(reading)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('notification.read_at', 'is', null)
    .where('notification.archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
