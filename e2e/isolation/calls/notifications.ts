import { type Call, input, inWorkspace, wrong } from '../call.ts';

export const notificationsCalls: Readonly<Record<string, Call>> = {
  'Query.notifications': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Query.unreadCount': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Mutation.markNotifications': {
    args: input(({ notificationId }) => ({ ids: [notificationId], read: true })),
    ...wrong,
  },
  'Subscription.notificationReceived': {
    args: ({ notificationCursor }) => ({ after: notificationCursor }),
    viewer: 'answer',
    stranger: 'answer',
  },
};
