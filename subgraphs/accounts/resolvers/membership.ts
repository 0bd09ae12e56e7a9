import type { MembershipResolvers } from '../generated/resolvers.ts';
import type { UserView, WorkspaceView } from '../queries/reader.ts';

export const Membership: MembershipResolvers = {
  workspace: ({ workspaceId, reader }) =>
    reader.workspaces.load(workspaceId) as Promise<WorkspaceView>,
  user: ({ userId, reader }) => reader.users.load(userId) as Promise<UserView>,
  teams: ({ workspaceId, userId, reader }) => reader.teamsOfMember.load({ workspaceId, userId }),
};
