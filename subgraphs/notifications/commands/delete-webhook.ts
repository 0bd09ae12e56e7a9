import { applyChanges, transact } from '@trellis/kernel/command';
import type { NotificationsContext } from '../context.ts';
import { WebhookChanged } from '../events.ts';
import type { DeleteWebhookInput } from '../generated/resolvers.ts';
import { enterWebhook } from '../webhooks/enter.ts';
import { cancelPending } from '../webhooks/pending.ts';
import { webhookData } from '../webhooks/webhook-data.ts';
import type { WebhookResult } from '../webhooks/webhook-result.ts';

/** Ends a webhook, and what still waits for it. */
export function deleteWebhook(context: NotificationsContext, input: DeleteWebhookInput) {
  return transact(
    context,
    { command: 'deleteWebhook', input },
    async (scope): Promise<WebhookResult> => {
      const { em, append, now } = scope;
      const webhook = await enterWebhook(scope, input);
      const applied = applyChanges(webhook, { deletedAt: now() }, now());
      webhook.secretSealed = '';
      webhook.previousSecretSealed = null;
      await cancelPending(em.getKysely<object>(), {
        webhookIds: [webhook.id],
        reason: 'WEBHOOK_DELETED',
      });
      const data = webhookData(webhook, 'DELETED', applied);
      return { webhookId: webhook.id, cursor: append(WebhookChanged, webhook, data) };
    },
  );
}
