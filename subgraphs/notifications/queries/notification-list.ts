import { isUuid } from '@trellis/kernel/ids';
import {
  type FilterClock,
  type FilterField,
  instantMatch,
  oneOf,
  toCondition,
} from '@trellis/kernel/persistence/filters';
import { type Connection, fetchPage, type PageArguments } from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { NotificationFilter } from '../generated/resolvers.ts';
import type { NotificationRow } from '../persistence/notification-row.ts';
import { isSnoozed, ownNotifications } from './own-notifications.ts';

const FILTER_FIELDS: Readonly<Record<string, FilterField>> = {
  topics: oneOf('notification.topic'),
  isUnread: (wanted: boolean) => sql<boolean>`(notification.read_at is null) = ${wanted}`,
  isArchived: (wanted: boolean) => sql<boolean>`(notification.archived_at is not null) = ${wanted}`,
  isSnoozed: (wanted: boolean, { now }: FilterClock) => sql<boolean>`${isSnoozed(now)} = ${wanted}`,
  deliveryStatus: (statuses: readonly string[]) => sql<boolean>`exists (
    select from delivery
    where delivery.notification_id = notification.id and delivery.status = any(${statuses}::text[])
  )`,
  taskId: sameId('notification.task_id'),
  goalId: sameId('notification.goal_id'),
  createdAt: instantMatch('notification.created_at'),
};

/** Text that is no UUID is the id of nothing. */
function sameId(column: string): FilterField {
  return (id: string) => sql<boolean>`${sql.ref(column)} = any(${[id].filter(isUuid)}::uuid[])`;
}

export type NotificationListArguments = PageArguments & {
  workspaceId?: string | null;
  filter?: NotificationFilter | null;
};

/** The caller's notifications, latest first; archived and snoozed ones only when they are asked for. */
export function listNotifications(
  reading: Reading,
  args: NotificationListArguments,
): Promise<Connection<NotificationRow>> {
  const { workspaceId, filter, ...page } = args;
  const { kysely, recipientId, clock } = reading;
  const asked = {
    ...filter,
    isArchived: filter?.isArchived ?? false,
    isSnoozed: filter?.isSnoozed ?? false,
  };
  return fetchPage<NotificationRow>({
    kysely,
    query: ownNotifications(reading).where(toCondition(asked, FILTER_FIELDS, clock)),
    order: [{ column: 'notification.created_at', type: 'timestamptz', direction: 'desc' }],
    idColumn: 'notification.id',
    page,
    defaultSize: 50,
    scope: { list: 'notifications', recipientId, workspaceId, filter: asked },
  });
}
