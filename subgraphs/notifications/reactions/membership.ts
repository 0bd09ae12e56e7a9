import { MemberAdded, MemberRemoved, MemberRoleChanged } from '@trellis/accounts/events';
import { type Reaction, react } from '@trellis/kernel/messaging/reaction';
import { noticesOfMembership } from '../domain/account-notices.ts';
import type { ChannelRules } from '../domain/preferences.ts';
import { lockMembers, nameOfWorkspace } from '../persistence/directory.ts';
import { NotificationRecord } from '../persistence/notification-record.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { send } from './send.ts';
import type { Tell } from './tell.ts';

/** Who hears of memberships. They come after those of the directory, which know them already. */
export function membershipReactions(
  tell: Tell,
  channels: readonly ChannelRules[],
): readonly Reaction[] {
  return [
    react(MemberAdded, async (scope) => {
      const { em, event } = scope;
      const { userId, role } = event.data;
      const workspaceId = event.workspaceid;
      await tell(scope, noticesOfMembership(userId, { is: 'joined', role }));
      const kysely = em.getKysely<NotificationsDatabase>();
      if (!(await lockMembers(kysely, workspaceId, [userId])).has(userId)) return;
      // Who joins a workspace gets what has waited there for them.
      const waiting = await em.find(
        NotificationRecord,
        { workspaceId, recipientId: userId, isWaiting: true },
        { orderBy: { id: 'asc' } },
      );
      await send(scope, waiting, { channels });
    }),
    react(MemberRoleChanged, (scope) => {
      const { userId, role } = scope.event.data;
      return tell(scope, noticesOfMembership(userId, { is: 'role-changed', role }));
    }),
    // Who has left could not read it in the workspace.
    react(MemberRemoved, async (scope) => {
      const { em, event } = scope;
      const kysely = em.getKysely<NotificationsDatabase>();
      const workspace = await nameOfWorkspace(kysely, event.workspaceid);
      const notices = noticesOfMembership(event.data.userId, { is: 'removed', workspace });
      await tell(scope, notices, { isPersonal: true });
    }),
  ];
}
