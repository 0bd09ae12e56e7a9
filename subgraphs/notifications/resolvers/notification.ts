import type { NotificationResolvers } from '../generated/resolvers.ts';

export const Notification: NotificationResolvers = {
  actor: ({ actorId }) => (actorId ? { id: actorId } : null),
  task: ({ taskId }) => (taskId ? { id: taskId } : null),
  goal: ({ goalId }) => (goalId ? { id: goalId } : null),
  reminder: ({ reminderId }) => (reminderId ? { id: reminderId } : null),
  groupCount: ({ groupKey }, _args, context) => context.groupCounts.load(groupKey),
  deliveries: ({ id }, _args, context) => context.deliveries.load(id),
};
