import type { ReminderResolvers } from '../generated/resolvers.ts';
import type { TaskRow } from '../persistence/task-row.ts';
import type { ReminderRow } from '../queries/reminders.ts';

export const Reminder: ReminderResolvers = {
  __resolveReference: ({ id }, context) => context.reminders.load(id) as Promise<ReminderRow>,
  task: ({ taskId }, _args, context) => context.anyTasks.load(taskId) as Promise<TaskRow>,
  recipient: ({ recipientId }) => ({ id: recipientId }),
};
