import type { TaskChangeResolvers } from '../generated/resolvers.ts';

export const TaskChange: TaskChangeResolvers = {
  task: ({ taskId }, _args, context) => context.tasks.clear(taskId).load(taskId),
};
