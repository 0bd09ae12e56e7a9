import { applyChanges, transact } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import { Temporal } from 'temporal-polyfill';
import type { NotificationsContext } from '../context.ts';
import { WebhookChanged } from '../events.ts';
import type { RotateWebhookSecretInput } from '../generated/resolvers.ts';
import { enterWebhook } from '../webhooks/enter.ts';
import { newWebhookSecret } from '../webhooks/secrets.ts';
import { webhookData } from '../webhooks/webhook-data.ts';
import type { WebhookResult } from '../webhooks/webhook-result.ts';

const LONGEST_OVERLAP_MS = 7 * 24 * 3_600_000;

/** Gives a webhook another secret. For a while calls are signed with both, so that none is refused. */
export async function rotateWebhookSecret(
  context: NotificationsContext,
  input: RotateWebhookSecretInput,
) {
  const overlapMs = toMilliseconds(input.overlap);
  if (overlapMs === null || overlapMs < 0 || overlapMs > LONGEST_OVERLAP_MS)
    throw invalidInput(['overlap'], 'from PT0S to P7D');
  // Not part of the transaction's answer, which is stored: whoever repeats the call gets none.
  let shown: string | null = null;
  const result = await transact(
    context,
    { command: 'rotateWebhookSecret', input },
    async (scope): Promise<WebhookResult> => {
      const { append, now } = scope;
      const webhook = await enterWebhook(scope, input);
      const { secret, hint } = newWebhookSecret();
      shown = secret;
      const { secrets } = context.webhooks;
      const overlaps = overlapMs > 0;
      const until = new Date(now().getTime() + overlapMs);
      const changes = {
        secretSealed: secrets.seal(secret, webhook.id),
        secretHint: hint,
        secretRotatedAt: now(),
        previousSecretSealed: overlaps ? webhook.secretSealed : null,
        previousSecretUntil: overlaps ? until : null,
      };
      const applied = applyChanges(webhook, changes, now());
      const data = webhookData(webhook, 'SECRET_ROTATED', applied);
      return { webhookId: webhook.id, cursor: append(WebhookChanged, webhook, data) };
    },
  );
  return { ...result, secret: shown as string | null };
}

/** Null for what no calendar holds. Months count as they are in January; any is longer than allowed. */
function toMilliseconds(duration: string): number | null {
  try {
    return Temporal.Duration.from(duration).total({
      unit: 'milliseconds',
      relativeTo: Temporal.PlainDate.from('2000-01-01'),
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
