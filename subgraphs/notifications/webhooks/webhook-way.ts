import type { Dispatcher } from 'undici';
import type { ClaimedDelivery } from '../delivering/claim-deliveries.ts';
import type { Way } from '../delivering/way.ts';
import { callWebhook } from './call-webhook.ts';
import { judgeWebhook } from './judge-webhook.ts';
import { signatureHeaders, type WebhookSecrets } from './secrets.ts';

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000] as const;

/** Twelve tries within three days. */
const PAUSES_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** How events get to webhooks: signed, to an address that is checked at each call. */
export function webhookWay({
  secrets,
  dispatcher,
}: {
  secrets: WebhookSecrets;
  dispatcher: Dispatcher;
}): Way {
  return {
    pausesMs: PAUSES_MS,
    async attempt({ deliveries }, { kysely, now, signal }) {
      const [delivery] = deliveries as [ClaimedDelivery];
      const { id, eventId } = delivery;
      const webhookId = delivery.webhookId as string;
      const nothingSent = { outcome: null, deliveryIds: [] };
      const webhook = await kysely
        .selectFrom('webhook')
        .selectAll()
        .where('id', '=', webhookId)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      if (!webhook) return { ...nothingSent, canceled: [{ id, reason: 'WEBHOOK_DELETED' }] };
      if (!webhook.is_enabled) return { ...nothingSent, heldIds: [id] };
      const stored = await kysely
        .selectFrom('webhook_body')
        .select('body')
        .where('event_id', '=', eventId)
        .executeTakeFirst();
      if (!stored) return { ...nothingSent, canceled: [{ id, reason: 'EVENT_GONE' }] };

      const sealed = [webhook.secret_sealed];
      const { previous_secret_sealed: previous, previous_secret_until: until } = webhook;
      if (previous && until && new Date(until) > now) sealed.push(previous);
      const keys = sealed.map((one) => secrets.unseal(one, webhookId));
      const body = Buffer.from(stored.body);
      const headers = signatureHeaders(keys, { id: eventId, at: now, body });
      const { url } = webhook;
      const called = await callWebhook({ url, body, headers, dispatcher, signal, now });
      const isGone = called.status === 410;
      const outcome =
        isGone && called.outcome.kind === 'failed'
          ? { ...called.outcome, isFinal: true }
          : called.outcome;
      return {
        outcome,
        deliveryIds: [id],
        alsoWrite: (scope) => judgeWebhook(scope, webhookId, called),
      };
    },
  };
}
