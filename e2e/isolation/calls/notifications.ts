import { type Call, input, inWorkspace, refused, wrong } from '../call.ts';

/** Webhooks are there for ADMINs only. */
const hidden = { ...wrong, guest: 'FORBIDDEN' };
const unseen = { viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' };

export const notificationsCalls: Readonly<Record<string, Call>> = {
  'Query.notifications': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Query.unreadCount': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Mutation.markNotifications': {
    args: input(({ notificationId }) => ({ ids: [notificationId], read: true })),
    ...wrong,
  },
  'Query.webhooks': { args: inWorkspace, ...unseen },
  'Query.failedDeliveries': { args: inWorkspace, ...unseen },
  'Mutation.createWebhook': {
    args: input(({ workspaceId }) => ({
      workspaceId,
      url: 'https://1.1.1.1/planted',
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
