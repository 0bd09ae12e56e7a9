import DataLoader from 'dataloader';
import type { Reading } from '../context.ts';
import { unreadNotifications } from './unread-count.ts';

/** How many of each group the caller has not read, any number of groups at once. */
export function createGroupCountLoader(reading: () => Reading): DataLoader<string, number> {
  return new DataLoader<string, number>(async (groupKeys) => {
    const rows = await unreadNotifications(reading())
      .select(({ fn }) => ['notification.group_key as key', fn.countAll<string>().as('count')])
      .where('notification.group_key', 'in', [...groupKeys])
      .groupBy('notification.group_key')
      .execute();
    const counts = new Map(rows.map(({ key, count }) => [key, Number(count)]));
    return groupKeys.map((key) => counts.get(key) ?? 0);
  });
}
