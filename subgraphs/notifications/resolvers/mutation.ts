import { payload } from '@trellis/kernel/graphql-errors';
import { replayDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { createWebhook } from '../commands/create-webhook.ts';
import { deleteWebhook } from '../commands/delete-webhook.ts';
import { markNotifications } from '../commands/mark-notifications.ts';
import { mute, unmute } from '../commands/mute.ts';
import { retryDeliveries } from '../commands/retry-deliveries.ts';
import { rotateWebhookSecret } from '../commands/rotate-webhook-secret.ts';
import { updatePreferences } from '../commands/update-preferences.ts';
import { updateWebhook } from '../commands/update-webhook.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  markNotifications: (_root, { input }, context) =>
    payload(input, () => markNotifications(context, input)),
  updatePreferences: (_root, { input }, context) =>
    payload(input, () => updatePreferences(context, input)),
  mute: (_root, { input }, context) => payload(input, () => mute(context, input)),
  unmute: (_root, { input }, context) => payload(input, () => unmute(context, input)),
  createWebhook: (_root, { input }, context) => payload(input, () => createWebhook(context, input)),
  updateWebhook: (_root, { input }, context) => payload(input, () => updateWebhook(context, input)),
  rotateWebhookSecret: (_root, { input }, context) =>
    payload(input, () => rotateWebhookSecret(context, input)),
  deleteWebhook: (_root, { input }, context) => payload(input, () => deleteWebhook(context, input)),
  retryDeliveries: (_root, { input }, context) =>
    payload(input, () => retryDeliveries(context, input)),
  replayNotificationsDeadLetters: (_root, { input }, context) => replayDeadLetters(context, input),
};
