import { identityOf } from '@trellis/kernel/context';
import { readBacklog } from '@trellis/kernel/messaging/backlog-api';
import { listDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { clockOf, readingOf } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listGoals } from '../queries/goal-list.ts';

export const Query: QueryResolvers = {
  goal: (_root, { id }, context) => context.goals.load(id),
  goals: (_root, args, context) => {
    if (!identityOf(context).workspaces[args.workspaceId]) return null;
    return listGoals(readingOf(context), args, clockOf(context));
  },
  goalsDeadLetters: (_root, args, context) => listDeadLetters(context, args),
  goalsEventBacklog: (_root, args, context) => readBacklog(context, args),
};
