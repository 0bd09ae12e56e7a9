import type { WorkspaceResolvers } from '../generated/resolvers.ts';
import type { WorkspaceView } from '../queries/reader.ts';

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, context) =>
    context.reader.workspaces.load(id) as Promise<WorkspaceView>,
  // A workspace is read only by those who have a role in it.
  viewerRole: ({ id, reader }) => reader.viewer.workspaces[id]!,
  teams: ({ id, reader }) => reader.teamsOfWorkspace.load(id),
  invitations: ({ id, reader }) =>
    reader.viewer.workspaces[id] === 'ADMIN' ? reader.openInvitations.load(id) : null,
  memberships: ({ id, reader }, { role, search, ...page }) =>
    reader.members.load({
      workspaceId: id,
      list: { role: role ?? null, search: search ?? null },
      page,
    }),
};
