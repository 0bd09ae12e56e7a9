import { type Call, input, inWorkspace, refused, wrong } from '../call.ts';

/** Webhooks are there for ADMINs only. */
const hidden = { ...wrong, guest: 'FORBIDDEN' };
const unseen = { viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' };

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
  'Query.webhooks': { args: inWorkspace, ...unseen },
  'Query.failedDeliveries': { args: inWorkspace, ...unseen },
  'Mutation.createWebhook': {
    args: input(({ workspaceId }) => ({
      workspaceId,
      url: 'http://127.0.0.1:9/planted',
      eventTypes: ['*'],
    })),
    ...refused,
  },
  'Mutation.updateWebhook': {
    args: input(({ webhookId }) => ({ id: webhookId, isEnabled: false })),
    ...hidden,
  },
  'Mutation.rotateWebhookSecret': {
    args: input(({ webhookId }) => ({ id: webhookId })),
    ...hidden,
  },
  'Mutation.deleteWebhook': { args: input(({ webhookId }) => ({ id: webhookId })), ...hidden },
  'Mutation.retryDeliveries': {
    args: input(({ workspaceId, notificationId }) => ({ workspaceId, ids: [notificationId] })),
    ...refused,
  },
  'Subscription.notificationReceived': {
    args: ({ notificationCursor }) => ({ after: notificationCursor }),
    viewer: 'answer',
    stranger: 'answer',
  },
};
