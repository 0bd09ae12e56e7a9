import { type Call, input, inWorkspace, read, refused } from '../call.ts';

export const tasksCalls: Readonly<Record<string, Call>> = {
  'Query.task': { args: ({ taskId }) => ({ id: taskId }), ...read },
  'Query.tasks': { args: inWorkspace, ...read },
  'Mutation.createTask': {
    args: input(({ workspaceId }) => ({ workspaceId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.updateTask': {
    args: input(({ taskId }) => ({ id: taskId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.completeTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.reopenTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.deleteTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Subscription.taskChanged': {
    args: ({ workspaceId, taskCursor }) => ({ workspaceId, after: taskCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
};
