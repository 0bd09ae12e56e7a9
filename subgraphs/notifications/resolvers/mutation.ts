import { payload } from '@trellis/kernel/graphql-errors';
import { createWebhook } from '../commands/create-webhook.ts';
import { deleteWebhook } from '../commands/delete-webhook.ts';
import { markNotifications } from '../commands/mark-notifications.ts';
import { retryDeliveries } from '../commands/retry-deliveries.ts';
import { rotateWebhookSecret } from '../commands/rotate-webhook-secret.ts';
import { updateWebhook } from '../commands/update-webhook.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  markNotifications: (_root, { input }, context) =>
    payload(input, () => markNotifications(context, input)),
  createWebhook: (_root, { input }, context) => payload(input, () => createWebhook(context, input)),
  updateWebhook: (_root, { input }, context) => payload(input, () => updateWebhook(context, input)),
  rotateWebhookSecret: (_root, { input }, context) =>
    payload(input, () => rotateWebhookSecret(context, input)),
  deleteWebhook: (_root, { input }, context) => payload(input, () => deleteWebhook(context, input)),
  retryDeliveries: (_root, { input }, context) =>
    payload(input, () => retryDeliveries(context, input)),
};
