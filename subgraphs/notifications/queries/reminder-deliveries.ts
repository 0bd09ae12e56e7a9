import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { isStillThere } from '../persistence/deleted-workspaces.ts';
import { DELIVERY_COLUMNS, type DeliveryRow } from '../persistence/delivery-view.ts';

type Row = DeliveryRow & { reminderId: string; isForCaller: boolean };

/**
 * By which ways reminders went out, for whom they were and for ADMINs; null for anyone else. One that
 * has not fired yet has gone out by none.
 */
export function createReminderDeliveriesLoader(
  reading: () => Reading,
): DataLoader<string, DeliveryRow[] | null> {
  return new DataLoader<string, DeliveryRow[] | null>(async (reminderIds) => {
    const rows = await rowsOf(reading(), reminderIds.filter(isUuid));
    const byReminder = Map.groupBy(rows, ({ reminderId }) => reminderId);
    return reminderIds.map((id) => {
      const all = byReminder.get(id) ?? [];
      return all.every(({ isForCaller }) => isForCaller) ? all : null;
    });
  });
}

async function rowsOf(
  { kysely, recipientId, workspaceIds, administered }: Reading,
  reminderIds: readonly string[],
): Promise<Row[]> {
  const rows = await kysely
    .selectFrom('delivery')
    .innerJoin('notification', 'notification.id', 'delivery.notification_id')
    .select(DELIVERY_COLUMNS)
    .select('notification.reminder_id as reminderId')
    .select(
      sql<boolean>`(
        (
          notification.recipient_id = ${recipientId}
          and notification.workspace_id = any(${[...workspaceIds]}::uuid[])
        )
        or notification.workspace_id = any(${[...administered]}::uuid[])
      ) and ${isStillThere('notification.workspace_id')}`.as('isForCaller'),
    )
    .where(sql<boolean>`notification.reminder_id = any(${[...reminderIds]}::uuid[])`)
    .orderBy('delivery.created_at')
    .orderBy('delivery.id')
    .execute();
  return rows as Row[];
}
