import { identityOf } from '@trellis/kernel/context';
import type { MembershipPayloadResolvers } from '../generated/resolvers.ts';

export const MembershipPayload: MembershipPayloadResolvers = {
  // The caller's token does not name the new workspace yet; the answer shows it all the same.
  membership: async ({ workspaceId, role }, _args, context) => {
    if (!workspaceId || !role) return null;
    const { userId, workspaces } = identityOf(context);
    const reader = context.readAs({ userId, workspaces: { ...workspaces, [workspaceId]: role } });
    const own = await reader.sharedMemberships.load(userId);
    return own.find((membership) => membership.workspaceId === workspaceId) ?? null;
  },
};
