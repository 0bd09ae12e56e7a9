import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Webhooks only: audit listens to everyone and says little itself. */
export const subscribers: readonly QueueBinding[] = [
  { name: 'notifications.webhooks', types: ['#'] },
];
