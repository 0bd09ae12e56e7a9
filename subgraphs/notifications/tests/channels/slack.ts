import type { Channel, ChannelParts } from '../../delivering/channel.ts';
import { IN_APP } from '../../domain/preferences.ts';

/** All there is to a further channel. */
export function createChannel({ environment }: ChannelParts): Channel | null {
  const { SLACK_URL } = environment;
  if (!SLACK_URL) return null;
  return {
    name: 'SLACK',
    defaults: IN_APP.defaults,
    retryAfterMs: [60_000],
    async send({ id, notifications }, { signal }) {
      const text = notifications.map(({ title }) => title).join('\n');
      const body = JSON.stringify({ text });
      const headers = { 'webhook-id': id };
      const { status } = await fetch(SLACK_URL, { method: 'POST', headers, body, signal });
      return status === 200 ? { kind: 'sent' } : { kind: 'failed', reason: `SLACK ${status}` };
    },
  };
}
