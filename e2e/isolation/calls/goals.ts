import { type Call, input, inWorkspace, read, refused } from '../call.ts';

export const goalsCalls: Readonly<Record<string, Call>> = {
  'Query.goal': { args: ({ goalId }) => ({ id: goalId }), ...read },
  'Query.goals': { args: inWorkspace, ...read },
  'Mutation.createGoal': {
    args: input(({ workspaceId }) => ({ workspaceId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.updateGoal': {
    args: input(({ goalId }) => ({ id: goalId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.moveGoal': {
    args: input(({ goalId }) => ({ id: goalId, parentId: null })),
    ...refused,
  },
  'Mutation.closeGoal': {
    args: input(({ goalId }) => ({ id: goalId, outcome: 'MISSED' })),
    ...refused,
  },
  'Mutation.reopenGoal': { args: input(({ goalId }) => ({ id: goalId })), ...refused },
  'Mutation.createKeyResult': {
    args: input(({ goalId }) => ({ goalId, name: 'Planted', unit: 'COUNT', start: 0, target: 3 })),
    ...refused,
  },
  'Mutation.updateKeyResult': {
    args: input(({ keyResultId }) => ({ id: keyResultId, name: 'Planted' })),
    ...refused,
  },
  'Mutation.recordKeyResult': {
    args: input(({ keyResultId }) => ({ id: keyResultId, value: 5 })),
    ...refused,
  },
  'Mutation.deleteKeyResult': {
    args: input(({ keyResultId }) => ({ id: keyResultId })),
    ...refused,
  },
  'Mutation.postCheckIn': {
    args: input(({ goalId, keyResultId }) => ({
      goalId,
      body: 'Planted',
      health: 'OFF_TRACK',
      values: [{ keyResultId, value: 6 }],
    })),
    ...refused,
  },
  'Mutation.deleteGoal': { args: input(({ goalId }) => ({ id: goalId })), ...refused },
  'Subscription.goalChanged': {
    args: ({ workspaceId, goalCursor }) => ({ workspaceId, after: goalCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
};
