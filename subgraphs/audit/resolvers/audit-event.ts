import { readingOf } from '../context.ts';
import type { AuditEventResolvers } from '../generated/resolvers.ts';
import { openChanges, openSource } from '../queries/open-text.ts';

export const AuditEvent: AuditEventResolvers = {
  actor: ({ actorId }) => (actorId ? { id: actorId } : null),
  task: ({ taskId }) => (taskId ? { id: taskId } : null),
  goal: ({ goalId }) => (goalId ? { id: goalId } : null),
  changes: (event, _args, { personalKeys }) => openChanges(event, personalKeys),
  source: async (event, _args, context) => {
    if (!readingOf(context).chainIds.includes(event.workspaceId)) return null;
    const opened = await openSource(event, context.personalKeys);
    return { ...opened, requestId: event.correlationId };
  },
};
