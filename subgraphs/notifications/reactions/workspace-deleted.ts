import { WorkspaceDeleted } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { keepDeleted } from '../persistence/deleted-workspaces.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';

/** What was told in a workspace is hidden with it, and no more is told there. */
export const onWorkspaceDeleted = react(WorkspaceDeleted, ({ em, event }) =>
  keepDeleted(em.getKysely<NotificationsDatabase>(), {
    workspaceId: event.workspaceid,
    at: event.time,
  }),
);
