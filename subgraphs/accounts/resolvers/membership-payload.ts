import { identityOf } from '@trellis/kernel/context';
import type { MembershipPayloadResolvers } from '../generated/resolvers.ts';

export const MembershipPayload: MembershipPayloadResolvers = {
  // The token of who has just joined does not name the workspace; the answer shows it all the same.
  membership: ({ membership }, _args, context) => {
    if (!membership) return null;
    const { workspaceId, role } = membership;
    const { userId, workspaces } = identityOf(context);
    const isKnown = workspaceId in workspaces;
    const viewer = { userId, workspaces: { ...workspaces, [workspaceId]: role } };
    return { ...membership, reader: isKnown ? context.reader : context.readAs(viewer) };
  },
};
