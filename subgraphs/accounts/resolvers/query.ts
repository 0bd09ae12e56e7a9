import { identityOf } from '@trellis/kernel/context';
import { readBacklog } from '@trellis/kernel/messaging/backlog-api';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listApiKeys } from '../queries/api-keys.ts';
import { ownSessions } from '../queries/own-sessions.ts';
import { listWorkspaces } from '../queries/own-workspaces.ts';

export const Query: QueryResolvers = {
  viewer: (_root, _args, context) => context.reader.users.load(identityOf(context).userId),
  user: (_root, { id }, context) => context.reader.users.load(id),
  workspace: (_root, { id }, context) => context.reader.workspaces.load(id),
  workspaces: (_root, page, context) => listWorkspaces(context.reader, page),
  sessions: (_root, _args, context) => ownSessions(context.reader),
  apiKeys: async (_root, args, { reader }) => {
    const workspace = await reader.workspaces.load(args.workspaceId);
    return workspace && listApiKeys(reader, args);
  },
  dashboard: async (_root, { workspaceId }, { reader }) => {
    const workspace = await reader.workspaces.load(workspaceId);
    return workspace && { id: workspace.id };
  },
  accountsEventBacklog: (_root, args, context) => readBacklog(context, args),
};
