import { type Call, input, inWorkspace, read, refused } from '../call.ts';

export const tasksCalls: Readonly<Record<string, Call>> = {
  'Query.task': { args: ({ taskId }) => ({ id: taskId }), ...read },
  'Query.tasks': { args: inWorkspace, ...read },
  'Query.searchTasks': {
    args: ({ workspaceId }) => ({ workspaceId, text: 'task' }),
    ...read,
  },
  'Query.labels': { args: inWorkspace, ...read },
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
  'Mutation.createLabel': {
    args: input(({ workspaceId }) => ({ workspaceId, name: 'Planted', color: '#000000' })),
    ...refused,
  },
  'Mutation.updateLabel': {
    args: input(({ labelId }) => ({ id: labelId, name: 'Planted' })),
    ...refused,
  },
  'Mutation.deleteLabel': { args: input(({ labelId }) => ({ id: labelId })), ...refused },
  'Mutation.addComment': {
    args: input(({ taskId }) => ({ taskId, body: 'Planted' })),
    ...refused,
  },
  'Mutation.editComment': {
    args: input(({ commentId }) => ({ id: commentId, body: 'Planted' })),
    ...refused,
  },
  'Mutation.deleteComment': { args: input(({ commentId }) => ({ id: commentId })), ...refused },
  'Subscription.taskChanged': {
    args: ({ workspaceId, taskCursor }) => ({ workspaceId, after: taskCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
  'Subscription.commentAdded': {
    args: ({ taskId, taskCursor }) => ({ taskId, after: taskCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
};
