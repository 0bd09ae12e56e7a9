import { type Call, input, inWorkspace, read, refused } from '../call.ts';

const DAILY = { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } };

export const tasksCalls: Readonly<Record<string, Call>> = {
  'Query.task': { args: ({ taskId }) => ({ id: taskId }), ...read },
  'Query.tasks': { args: inWorkspace, ...read },
  'Query.series': { args: ({ seriesId }) => ({ id: seriesId }), ...read },
  'Query.taskSeries': { args: inWorkspace, ...read },
  'Query.recurrencePreview': {
    args: () => ({ input: DAILY, first: 1 }),
    viewer: 'answer',
    stranger: 'answer',
  },
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
  'Mutation.cancelTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.skipTaskOccurrence': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.restoreTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.archiveTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.unarchiveTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.snoozeTask': {
    args: input(({ taskId }) => ({ id: taskId, until: '2099-01-01T00:00:00Z' })),
    ...refused,
  },
  // A viewer may; this one asks to stop what was never begun.
  'Mutation.watchTask': {
    args: input(({ taskId }) => ({ id: taskId, watching: false })),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
  'Mutation.bulkUpdateTasks': {
    args: input(({ workspaceId, taskId }) => ({ workspaceId, ids: [taskId], action: 'DELETE' })),
    ...refused,
  },
  'Mutation.linkTasks': {
    args: input(({ taskId, goalId }) => ({ taskId, otherId: goalId, kind: 'BLOCKS' })),
    ...refused,
  },
  'Mutation.unlinkTasks': {
    args: input(({ taskId, goalId }) => ({ taskId, otherId: goalId, kind: 'BLOCKS' })),
    ...refused,
  },
  'Mutation.createSeries': {
    args: input(({ taskId }) => ({ taskId, recurrence: DAILY })),
    ...refused,
  },
  'Mutation.updateSeries': {
    args: input(({ seriesId }) => ({ id: seriesId, scope: 'ALL', template: { title: 'Planted' } })),
    ...refused,
  },
  'Mutation.pauseSeries': { args: input(({ seriesId }) => ({ id: seriesId })), ...refused },
  'Mutation.resumeSeries': { args: input(({ seriesId }) => ({ id: seriesId })), ...refused },
  'Mutation.endSeries': { args: input(({ seriesId }) => ({ id: seriesId })), ...refused },
  'Mutation.setReminder': {
    args: input(({ taskId }) => ({ taskId, spec: { offset: '-P1D' } })),
    ...refused,
  },
  'Mutation.snoozeReminder': {
    args: input(({ reminderId }) => ({ id: reminderId, until: '2099-01-01T00:00:00Z' })),
    ...refused,
  },
  'Mutation.deleteReminder': {
    args: input(({ reminderId }) => ({ id: reminderId })),
    ...refused,
  },
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
