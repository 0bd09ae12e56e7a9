import { payload } from '@trellis/kernel/graphql-errors';
import { replayDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { closeGoal } from '../commands/close-goal.ts';
import { createGoal } from '../commands/create-goal.ts';
import { createKeyResult } from '../commands/create-key-result.ts';
import { deleteGoal } from '../commands/delete-goal.ts';
import { deleteKeyResult } from '../commands/delete-key-result.ts';
import { moveGoal } from '../commands/move-goal.ts';
import { postCheckIn } from '../commands/post-check-in.ts';
import { recordKeyResult } from '../commands/record-key-result.ts';
import { reopenGoal } from '../commands/reopen-goal.ts';
import { updateGoal } from '../commands/update-goal.ts';
import { updateKeyResult } from '../commands/update-key-result.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  createGoal: (_root, { input }, context) => payload(input, () => createGoal(context, input)),
  updateGoal: (_root, { input }, context) => payload(input, () => updateGoal(context, input)),
  moveGoal: (_root, { input }, context) => payload(input, () => moveGoal(context, input)),
  closeGoal: (_root, { input }, context) => payload(input, () => closeGoal(context, input)),
  reopenGoal: (_root, { input }, context) => payload(input, () => reopenGoal(context, input)),
  deleteGoal: (_root, { input }, context) => payload(input, () => deleteGoal(context, input)),
  createKeyResult: (_root, { input }, context) =>
    payload(input, () => createKeyResult(context, input)),
  updateKeyResult: (_root, { input }, context) =>
    payload(input, () => updateKeyResult(context, input)),
  recordKeyResult: (_root, { input }, context) =>
    payload(input, () => recordKeyResult(context, input)),
  deleteKeyResult: (_root, { input }, context) =>
    payload(input, () => deleteKeyResult(context, input)),
  postCheckIn: (_root, { input }, context) => payload(input, () => postCheckIn(context, input)),
  replayGoalsDeadLetters: (_root, { input }, context) => replayDeadLetters(context, input),
};
