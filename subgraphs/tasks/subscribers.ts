import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Who takes the events of tasks. Their queues exist before the first event is published. */
export const subscribers: readonly QueueBinding[] = [
  { name: 'audit', types: ['#'] },
  { name: 'notifications.webhooks', types: ['#'] },
  { name: 'goals.progress', types: ['tasks.#'] },
  {
    name: 'notifications',
    types: [
      'tasks.task-created.v1',
      'tasks.task-updated.v1',
      'tasks.task-completed.v1',
      'tasks.task-reopened.v1',
      'tasks.task-canceled.v1',
      'tasks.task-skipped.v1',
      'tasks.task-deleted.v1',
      'tasks.task-restored.v1',
      'tasks.series-ended.v1',
      'tasks.comment-added.v1',
      'tasks.reminder-due.v1',
    ],
  },
];
