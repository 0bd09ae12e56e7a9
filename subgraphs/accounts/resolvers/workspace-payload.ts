import { identityOf } from '@trellis/kernel/context';
import type { WorkspacePayloadResolvers } from '../generated/resolvers.ts';
import { lastStateOfWorkspace } from '../queries/workspaces-by-id.ts';

export const WorkspacePayload: WorkspacePayloadResolvers = {
  workspace: ({ workspaceId, isNew }, _args, context) => {
    if (!workspaceId) return null;
    const { userId, workspaces } = identityOf(context);
    const asAdmin = { userId, workspaces: { ...workspaces, [workspaceId]: 'ADMIN' as const } };
    return lastStateOfWorkspace(isNew ? context.readAs(asAdmin) : context.reader, workspaceId);
  },
};
