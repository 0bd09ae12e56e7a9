import { MemberRoleChanged } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { keepRole } from '../persistence/directory.ts';

/** The directory follows the roles. */
export const onMemberRoleChanged = react(MemberRoleChanged, ({ em, event }) => {
  const { userId, role } = event.data;
  return keepRole(em, { workspaceId: event.workspaceid, userId, role });
});
