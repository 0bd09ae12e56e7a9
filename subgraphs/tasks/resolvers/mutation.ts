import { payload } from '@trellis/kernel/graphql-errors';
import { completeTask, reopenTask } from '../commands/change-status.ts';
import { createTask } from '../commands/create-task.ts';
import { deleteTask } from '../commands/delete-task.ts';
import { updateTask } from '../commands/update-task.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  createTask: (_root, { input }, context) => payload(input, () => createTask(context, input)),
  updateTask: (_root, { input }, context) => payload(input, () => updateTask(context, input)),
  completeTask: (_root, { input }, context) => payload(input, () => completeTask(context, input)),
  reopenTask: (_root, { input }, context) => payload(input, () => reopenTask(context, input)),
  deleteTask: (_root, { input }, context) => payload(input, () => deleteTask(context, input)),
};
