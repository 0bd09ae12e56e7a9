import { MemberAdded } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { keepMember } from '../persistence/directory.ts';
import { NotificationRecord } from '../persistence/notification-record.ts';
import { send } from './tell.ts';

/** Who joins a workspace gets what has waited there for them. */
export const onMemberAdded = react(MemberAdded, async (scope) => {
  const { em, event } = scope;
  const { userId, role, displayName } = event.data;
  await keepMember(em, { workspaceId: event.workspaceid, userId, role, displayName });
  const waiting = await em.find(
    NotificationRecord,
    { workspaceId: event.workspaceid, recipientId: userId, isWaiting: true },
    { orderBy: { id: 'asc' } },
  );
  for (const notification of waiting) send(scope, notification);
});
