import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { DeliveriesPayload } from './deliveries-payload.ts';
import { Mutation } from './mutation.ts';
import { Notification } from './notification.ts';
import { NotificationChange } from './notification-change.ts';
import { NotificationsPayload } from './notifications-payload.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { Webhook } from './webhook.ts';
import { WebhookPayload } from './webhook-payload.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  Notification,
  NotificationChange,
  NotificationConnection: connectionResolvers,
  NotificationsPayload,
  Webhook,
  WebhookPayload,
  DeliveryConnection: connectionResolvers,
  DeliveriesPayload,
};
