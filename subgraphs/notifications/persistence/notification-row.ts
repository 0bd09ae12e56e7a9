import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type { Topic } from '../domain/notice.ts';
import type { DeliveryTable } from './delivery-row.ts';

/** The columns of a notification in the names of its fields. */
export const NOTIFICATION_COLUMNS = columnsOf([
  'notification.id',
  'notification.workspace_id as workspaceId',
  'notification.topic',
  'notification.title',
  'notification.body',
  'notification.is_urgent as isUrgent',
  'notification.group_key as groupKey',
  'notification.actor_id as actorId',
  'notification.task_id as taskId',
  'notification.goal_id as goalId',
  'notification.reminder_id as reminderId',
  'notification.event_id as eventId',
  'notification.created_at as createdAt',
  'notification.read_at as readAt',
  'notification.archived_at as archivedAt',
  'notification.snoozed_until as snoozedUntil',
]);

/** A notification as it is read. Times are text as PostgreSQL gives them. */
export type NotificationRow = {
  id: string;
  /** Null: it is about the person, in no workspace. */
  workspaceId: string | null;
  topic: Topic;
  title: string;
  body: string | null;
  isUrgent: boolean;
  groupKey: string;
  actorId: string | null;
  taskId: string | null;
  goalId: string | null;
  reminderId: string | null;
  eventId: string;
  createdAt: string;
  readAt: string | null;
  archivedAt: string | null;
  snoozedUntil: string | null;
};

export type NotificationConnectionView = Connection<NotificationRow>;

/** The tables of notifications as Kysely sees them. */
export type NotificationsDatabase = {
  notification: {
    id: string;
    workspace_id: string | null;
    recipient_id: string;
    topic: Topic;
    title: string;
    body: string | null;
    is_urgent: boolean;
    is_shown: boolean;
    group_key: string;
    asked_channels: string[];
    actor_id: string | null;
    task_id: string | null;
    goal_id: string | null;
    reminder_id: string | null;
    event_id: string;
    is_waiting: boolean;
    sent_event_id: string | null;
    created_at: string;
    read_at: string | null;
    archived_at: string | null;
    snoozed_until: string | null;
  };
  delivery: DeliveryTable;
  membership: { workspace_id: string; user_id: string; role: string | null };
  deleted_workspace: { workspace_id: string; deleted_at: string };
};
