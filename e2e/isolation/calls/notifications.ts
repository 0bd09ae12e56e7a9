import { type Call, input, inWorkspace, wrong } from '../call.ts';

const own = { viewer: 'answer', stranger: 'answer', leavesTrace: true } as const;

export const notificationsCalls: Readonly<Record<string, Call>> = {
  'Query.notifications': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Query.unreadCount': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Mutation.markNotifications': {
    args: input(({ notificationId }) => ({ ids: [notificationId], read: true })),
    ...wrong,
  },
  'Query.notificationPreferences': { args: () => ({}), viewer: 'answer', stranger: 'answer' },
  'Mutation.updatePreferences': {
    args: input(() => ({ notifyOwnActions: false, quietHours: [] })),
    ...own,
  },
  // A mute is the caller's affair and says nothing of what it names.
  'Mutation.mute': { args: input(({ taskId }) => ({ taskId })), ...own },
  'Mutation.unmute': { args: input(({ goalId }) => ({ goalId })), ...own },
  'Subscription.notificationReceived': {
    args: ({ notificationCursor }) => ({ after: notificationCursor }),
    viewer: 'answer',
    stranger: 'answer',
  },
};
