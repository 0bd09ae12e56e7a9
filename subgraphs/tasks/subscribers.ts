import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Who takes the events of tasks. Their queues exist before the first event is published. */
export const subscribers: readonly QueueBinding[] = [
  { name: 'audit', types: ['#'] },
  { name: 'notifications.webhooks', types: ['#'] },
  { name: 'goals.progress', types: ['tasks.#'] },
  { name: 'notifications', types: ['tasks.task-created.v1', 'tasks.task-updated.v1'] },
];
