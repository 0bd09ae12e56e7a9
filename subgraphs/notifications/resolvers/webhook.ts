import type { WebhookResolvers } from '../generated/resolvers.ts';

export const Webhook: WebhookResolvers = {
  deliveries: ({ id }, args, { deliveriesOfWebhook }) =>
    deliveriesOfWebhook.load({ webhookId: id, args }),
};
