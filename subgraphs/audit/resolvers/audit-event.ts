import type { AuditEventResolvers } from '../generated/resolvers.ts';

export const AuditEvent: AuditEventResolvers = {
  actor: ({ actorId }) => (actorId ? { id: actorId } : null),
  task: ({ taskId }) => (taskId ? { id: taskId } : null),
  goal: ({ goalId }) => (goalId ? { id: goalId } : null),
};
