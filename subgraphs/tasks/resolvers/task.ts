import type { TaskResolvers } from '../generated/resolvers.ts';
import type { TaskRow } from '../persistence/task-row.ts';

export const Task: TaskResolvers = {
  __resolveReference: ({ id }, context) => context.tasks.load(id) as Promise<TaskRow>,
  goal: ({ goalId }) => (goalId ? { id: goalId } : null),
  assignees: ({ assigneeIds }) => assigneeIds.map((id) => ({ id })),
  createdBy: ({ createdById }) => ({ id: createdById }),
  completedBy: ({ completedById }) => (completedById ? { id: completedById } : null),
};
