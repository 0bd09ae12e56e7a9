import type { ReminderResolvers } from '../generated/resolvers.ts';

export const Reminder: ReminderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  deliveries: ({ id }, _args, context) => context.reminderDeliveries.load(id),
};
