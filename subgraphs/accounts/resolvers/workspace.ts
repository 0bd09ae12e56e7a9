import type { WorkspaceResolvers } from '../generated/resolvers.ts';
import type { WorkspaceView } from '../queries/reader.ts';

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, context) =>
    context.reader.workspaces.load(id) as Promise<WorkspaceView>,
  // A workspace is read only by those who have a role in it.
  viewerRole: ({ id, reader }) => reader.viewer.workspaces[id]!,
  memberships: ({ id, reader }, { role, search, ...page }) =>
    reader.members.load({
      workspaceId: id,
      list: { role: role ?? null, search: search ?? null },
      page,
    }),
};
