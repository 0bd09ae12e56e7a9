import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { DELIVERY_COLUMNS, type DeliveryRow } from '../persistence/delivery-view.ts';
import { isOwn } from './own-notifications.ts';

/** The ways by which the caller's notifications went out, any number of notifications at once. */
export function createDeliveriesLoader(reading: () => Reading): DataLoader<string, DeliveryRow[]> {
  return new DataLoader<string, DeliveryRow[]>(async (notificationIds) => {
    const own = reading();
    const rows = (await own.kysely
      .selectFrom('delivery')
      .innerJoin('notification', 'notification.id', 'delivery.notification_id')
      .select(DELIVERY_COLUMNS)
      .where(sql<boolean>`delivery.notification_id = any(${[...notificationIds]}::uuid[])`)
      .where(isOwn(own))
      .orderBy('delivery.created_at')
      .orderBy('delivery.id')
      .execute()) as DeliveryRow[];
    const byNotification = Map.groupBy(rows, ({ notificationId }) => notificationId);
    return notificationIds.map((id) => byNotification.get(id) ?? []);
  });
}
