import type { Channel } from './channel.ts';
import { prepareBatch } from './prepare-batch.ts';
import type { Way } from './way.ts';

/** What people are told by a channel: what was claimed together leaves as one message. */
export function personalWay(channel: Channel): Way {
  return {
    pausesMs: channel.retryAfterMs,
    async attempt({ deliveries }, { kysely, now, signal }) {
      const ids = deliveries.map(({ id }) => id);
      const { message, ...prepared } = await prepareBatch(kysely, ids, now);
      const { deliveryIds, deferred } = prepared;
      const named = new Set([...deliveryIds, ...deferred.map(({ id }) => id)]);
      const reasons = new Map(prepared.canceled.map(({ id, reason }) => [id, reason]));
      const canceled = ids
        .filter((id) => !named.has(id))
        .map((id) => ({ id, reason: reasons.get(id) ?? 'NOTHING_TO_TELL' }));
      const outcome = message && (await channel.send(message, { signal }));
      return { outcome, deliveryIds, canceled, deferred };
    },
  };
}
