import { identityOf } from '@trellis/kernel/context';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listWorkspaces } from '../queries/own-workspaces.ts';

export const Query: QueryResolvers = {
  viewer: (_root, _args, context) => context.reader.users.load(identityOf(context).userId),
  user: (_root, { id }, context) => context.reader.users.load(id),
  workspace: (_root, { id }, context) => context.reader.workspaces.load(id),
  workspaces: (_root, page, context) => listWorkspaces(context.reader, page),
};
