import { adminReadingOf } from '../context.ts';
import type { WebhookPayloadResolvers } from '../generated/resolvers.ts';
import { webhookById } from '../queries/webhooks.ts';

export const WebhookPayload: WebhookPayloadResolvers = {
  webhook({ webhookId }, _args, context) {
    const { kysely, workspaceIds } = adminReadingOf(context);
    return webhookId ? webhookById(kysely, { id: webhookId, workspaceIds }) : null;
  },
};
