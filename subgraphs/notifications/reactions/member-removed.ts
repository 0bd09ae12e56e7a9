import { MemberRemoved } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { forgetMember } from '../persistence/directory.ts';

/** Who has left a workspace hears of nothing there any more. */
export const onMemberRemoved = react(MemberRemoved, ({ em, event }) =>
  forgetMember(em, { workspaceId: event.workspaceid, userId: event.data.userId }),
);
