import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { Dashboard } from './dashboard.ts';
import { DeliveriesPayload } from './deliveries-payload.ts';
import { Delivery } from './delivery.ts';
import { Mutation } from './mutation.ts';
import { Notification } from './notification.ts';
import { NotificationChange } from './notification-change.ts';
import { NotificationsPayload } from './notifications-payload.ts';
import { PreferenceRule } from './preference-rule.ts';
import { PreferencesPayload } from './preferences-payload.ts';
import { Query } from './query.ts';
import { Reminder } from './reminder.ts';
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
  PreferencesPayload,
  PreferenceRule,
  Delivery,
  Reminder,
  Dashboard,
  Webhook,
  WebhookPayload,
  DeliveryConnection: connectionResolvers,
  DeliveriesPayload,
  DeadLetterConnection: connectionResolvers,
};
