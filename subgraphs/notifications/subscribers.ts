import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Who takes the events of notifications. Their queues exist before the first event is published. */
export const subscribers: readonly QueueBinding[] = [
  { name: 'audit', types: ['#'] },
  { name: 'notifications', types: ['notifications.webhook-changed.v1'] },
  { name: 'notifications.webhooks', types: ['#'] },
];
