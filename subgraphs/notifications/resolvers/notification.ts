import type { NotificationResolvers } from '../generated/resolvers.ts';

export const Notification: NotificationResolvers = {
  actor: ({ actorId }) => (actorId ? { id: actorId } : null),
  task: ({ taskId }) => (taskId ? { id: taskId } : null),
  goal: ({ goalId }) => (goalId ? { id: goalId } : null),
};
