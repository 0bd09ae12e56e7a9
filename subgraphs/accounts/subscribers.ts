import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Who takes the events of accounts. Their queues exist before the first event is published. */
export const subscribers: readonly QueueBinding[] = [
  { name: 'audit', types: ['#'] },
  { name: 'notifications.webhooks', types: ['#'] },
  { name: 'goals.accounts', types: ['accounts.workspace-deleted.v1'] },
  { name: 'tasks.accounts', types: ['accounts.workspace-deleted.v1'] },
  {
    name: 'notifications',
    types: [
      'accounts.user-signed-up.v1',
      'accounts.user-updated.v1',
      'accounts.workspace-created.v1',
      'accounts.workspace-updated.v1',
      'accounts.workspace-deleted.v1',
      'accounts.member-added.v1',
      'accounts.member-role-changed.v1',
      'accounts.member-removed.v1',
      'accounts.password-changed.v1',
      'accounts.refresh-reuse-detected.v1',
      'accounts.sign-in-failed.v1',
      'accounts.api-key-created.v1',
      'accounts.api-key-revoked.v1',
    ],
  },
];
