import { payload } from '@trellis/kernel/graphql-errors';
import { createGoal } from '../commands/create-goal.ts';
import { deleteGoal } from '../commands/delete-goal.ts';
import { moveGoal } from '../commands/move-goal.ts';
import { updateGoal } from '../commands/update-goal.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  createGoal: (_root, { input }, context) => payload(input, () => createGoal(context, input)),
  updateGoal: (_root, { input }, context) => payload(input, () => updateGoal(context, input)),
  moveGoal: (_root, { input }, context) => payload(input, () => moveGoal(context, input)),
  deleteGoal: (_root, { input }, context) => payload(input, () => deleteGoal(context, input)),
};
