import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Who takes the events of goals. Their queues exist before the first event is published. */
export const subscribers: readonly QueueBinding[] = [
  { name: 'audit', types: ['#'] },
  {
    name: 'notifications',
    types: [
      'goals.goal-updated.v1',
      'goals.goal-moved.v1',
      'goals.goal-closed.v1',
      'goals.goal-deleted.v1',
      'goals.check-in-posted.v1',
    ],
  },
  { name: 'notifications.webhooks', types: ['#'] },
  { name: 'tasks.goals', types: ['goals.goal-deleted.v1'] },
];
