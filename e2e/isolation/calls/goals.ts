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
  'Mutation.deleteGoal': { args: input(({ goalId }) => ({ id: goalId })), ...refused },
  'Subscription.goalChanged': {
    args: ({ workspaceId, goalCursor }) => ({ workspaceId, after: goalCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
};
