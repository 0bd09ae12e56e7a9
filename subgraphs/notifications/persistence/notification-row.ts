import type { Connection } from '@trellis/kernel/persistence/paging';
import type { Topic } from '../domain/notice.ts';

/** The columns of a notification in the names of its fields. */
export const NOTIFICATION_COLUMNS = [
  'notification.id',
  'notification.workspace_id as workspaceId',
  'notification.topic',
  'notification.title',
  'notification.body',
  'notification.actor_id as actorId',
  'notification.task_id as taskId',
  'notification.goal_id as goalId',
  'notification.event_id as eventId',
  'notification.created_at as createdAt',
  'notification.read_at as readAt',
  'notification.archived_at as archivedAt',
] as const;

/** A notification as it is read. Times are text as PostgreSQL gives them. */
export type NotificationRow = {
  id: string;
  workspaceId: string;
  topic: Topic;
  title: string;
  body: string | null;
  actorId: string | null;
  taskId: string | null;
  goalId: string | null;
  eventId: string;
  createdAt: string;
  readAt: string | null;
  archivedAt: string | null;
};

export type NotificationConnectionView = Connection<NotificationRow>;

/** The tables of notifications as Kysely sees them. */
export type NotificationsDatabase = {
  notification: {
    id: string;
    workspace_id: string;
    recipient_id: string;
    topic: Topic;
    title: string;
    body: string | null;
    actor_id: string | null;
    task_id: string | null;
    goal_id: string | null;
    event_id: string;
    is_waiting: boolean;
    sent_event_id: string | null;
    created_at: string;
    read_at: string | null;
    archived_at: string | null;
  };
  membership: {
    workspace_id: string;
    user_id: string;
    role: string | null;
    display_name: string | null;
  };
  deleted_workspace: { workspace_id: string; deleted_at: string };
};
