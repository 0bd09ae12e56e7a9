import { identityOf } from '@trellis/kernel/context';
import { readingOf } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listTasks } from '../queries/task-list.ts';

export const Query: QueryResolvers = {
  task: (_root, { id }, context) => context.tasks.load(id),
  tasks: (_root, args, context) =>
    identityOf(context).workspaces[args.workspaceId] ? listTasks(readingOf(context), args) : null,
};
