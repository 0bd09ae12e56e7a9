import { applyChanges, transact, validate } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import * as z from 'zod';
import type { NotificationsContext } from '../context.ts';
import { WebhookChanged } from '../events.ts';
import type { UpdateWebhookInput } from '../generated/resolvers.ts';
import { enterWebhook } from '../webhooks/enter.ts';
import { checkAddress } from '../webhooks/guard/check-address.ts';
import { holdPending, releasePending } from '../webhooks/pending.ts';
import { webhookData } from '../webhooks/webhook-data.ts';
import { description, eventTypes } from '../webhooks/webhook-fields.ts';
import type { WebhookResult } from '../webhooks/webhook-result.ts';

const fields = z.object({
  eventTypes: eventTypes.optional(),
  description: description.nullish(),
});

/** Changes where a webhook is and what it gets, or turns it off and on. What waits for it, waits on. */
export async function updateWebhook(context: NotificationsContext, input: UpdateWebhookInput) {
  const cleared = (['url', 'eventTypes', 'isEnabled'] as const).find(
    (name) => input[name] === null,
  );
  if (cleared) throw invalidInput([cleared], 'cannot be cleared');
  const valid = validate(fields, input);
  const url = input.url == null ? undefined : await checkAddress(input.url, context.webhooks);
  return transact(
    context,
    { command: 'updateWebhook', input },
    async (scope): Promise<WebhookResult> => {
      const { em, append, now } = scope;
      const webhook = await enterWebhook(scope, input);
      const isEnabled = input.isEnabled ?? webhook.isEnabled;
      const isSwitched = isEnabled !== webhook.isEnabled;
      const changes = { ...valid, url, isEnabled, ...(isSwitched && { disabledReason: null }) };
      const applied = applyChanges(webhook, changes, now());
      if (applied.changedFields.length === 0) return { webhookId: webhook.id, cursor: null };
      const kysely = em.getKysely<object>();
      if (isSwitched && isEnabled) {
        webhook.failingSince = null;
        await releasePending(kysely, { webhookId: webhook.id, now: now() });
      }
      if (isSwitched && !isEnabled) await holdPending(kysely, webhook.id);
      const data = webhookData(webhook, 'UPDATED', applied);
      return { webhookId: webhook.id, cursor: append(WebhookChanged, webhook, data) };
    },
  );
}
