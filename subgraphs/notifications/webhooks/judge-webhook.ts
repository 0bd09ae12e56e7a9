import { LockMode } from '@mikro-orm/core';
import { applyChanges } from '@trellis/kernel/command';
import type { Outcome } from '../delivering/channel.ts';
import type { WriteScope } from '../delivering/way.ts';
import { WebhookChanged } from '../events.ts';
import { WebhookRecord } from '../persistence/webhook-record.ts';
import { holdPending } from './pending.ts';
import { webhookData } from './webhook-data.ts';

/** A webhook that has only failed for so long is turned off. */
const PATIENCE_MS = 3 * 24 * 3_600_000;
const GONE = 410;

/**
 * Draws from a call what it says about the webhook: a success ends a time of failures. When the receiver
 * says that it is gone for good, or has only failed for three days, the webhook is turned off.
 */
export async function judgeWebhook(
  { em, append, now }: WriteScope,
  webhookId: string,
  { outcome, status }: { outcome: Outcome; status: number | null },
): Promise<void> {
  const webhook = await em.findOne(
    WebhookRecord,
    { id: webhookId, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!webhook?.isEnabled) return;
  if (outcome.kind === 'sent') {
    webhook.failingSince = null;
    return;
  }
  webhook.failingSince ??= now;
  const isTired = now.getTime() - webhook.failingSince.getTime() >= PATIENCE_MS;
  if (status !== GONE && !isTired) return;
  const disabledReason = status === GONE ? 'GONE' : 'FAILING';
  const applied = applyChanges(webhook, { isEnabled: false, disabledReason }, now);
  append(WebhookChanged, webhook, webhookData(webhook, 'DISABLED', applied));
  await holdPending(em.getKysely<object>(), webhookId);
}
