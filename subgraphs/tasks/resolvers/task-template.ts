import type { TaskTemplateResolvers } from '../generated/resolvers.ts';

export const TaskTemplate: TaskTemplateResolvers = {
  labels: ({ labelIds }, _args, context) => context.labels.load(labelIds),
};
