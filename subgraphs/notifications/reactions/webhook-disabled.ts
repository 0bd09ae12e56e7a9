import { react } from '@trellis/kernel/messaging/reaction';
import { WebhookChanged } from '../events.ts';
import { adminIdsOf } from '../persistence/directory.ts';
import { tell } from './tell.ts';

/** When the system turns a webhook off, the ADMINs of its workspace must know. */
export const onWebhookChanged = react(WebhookChanged, async (scope) => {
  const { em, event } = scope;
  const { change, host } = event.data;
  if (change !== 'DISABLED') return;
  const adminIds = await adminIdsOf(em, event.workspaceid);
  await tell(
    scope,
    adminIds.map((recipientId) => ({
      topic: 'SECURITY',
      recipientId,
      title: `A webhook was turned off: ${host}`,
      taskId: null,
      goalId: null,
    })),
  );
});
