import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis } from 'ioredis';
import * as z from 'zod';
import type { Logger } from '../logger.ts';
import { backoffMs } from '../loop.ts';
import { eventEnvelope } from '../messaging/event.ts';
import type { ChangeFeed, FeedMessage } from './change-feed.ts';

const feedMessage = z.object({ stream: z.string(), previous: z.number(), envelope: eventEnvelope });

/** The change feed over Redis: one channel per subgraph and stream. */
export function createRedisFeed(options: {
  url: string;
  prefix: string;
  logger: Logger;
}): ChangeFeed {
  const { url, prefix, logger } = options;
  const common = {
    retryStrategy: (attempt: number) => backoffMs(attempt),
    connectTimeout: 5_000,
    lazyConnect: false,
  };
  // What cannot be sent now is of no use later: the change log has it.
  const publisher = new Redis(url, {
    ...common,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  });
  const subscriber = new Redis(url, { ...common, maxRetriesPerRequest: null });
  for (const client of [publisher, subscriber]) {
    // An outage is said once, not at each of the many tries to end it.
    let isAway = false;
    client.on('error', (error) => {
      if (!isAway) logger.warn({ err: error }, 'Redis is away; subscriptions read the change log.');
      isAway = true;
    });
    client.on('ready', () => {
      isAway = false;
    });
  }
  const pubsub = new RedisPubSub({ publisher, subscriber });
  const channelOf = (stream: string) => `${prefix}:changes:${stream}`;

  function receive(raw: unknown, onMessage: (message: FeedMessage) => void): void {
    const parsed = feedMessage.safeParse(raw);
    if (parsed.success) onMessage(Object.freeze(parsed.data));
    else
      logger.error(
        { issues: parsed.error.issues.slice(0, 3) },
        'A message of the change feed cannot be read.',
      );
  }

  return {
    async publish(messages) {
      if (publisher.status !== 'ready') return;
      const sent = messages.map((message) => pubsub.publish(channelOf(message.stream), message));
      for (const outcome of await Promise.allSettled(sent)) {
        if (outcome.status === 'rejected')
          logger.debug({ err: outcome.reason }, 'A change could not be sent to the feed.');
      }
    },
    async subscribe(stream, onMessage) {
      const subscribing = pubsub.subscribe(channelOf(stream), (raw: unknown) =>
        receive(raw, onMessage),
      );
      await doneOrLater(subscribing);
      return () => {
        subscribing.then((id) => pubsub.unsubscribe(id)).catch(() => undefined);
      };
    },
    isUp: () => publisher.status === 'ready' && subscriber.status === 'ready',
    async close() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

// While Redis is away the subscription stays queued in the client; the change log bridges the time.
async function doneOrLater(subscribing: Promise<number>): Promise<void> {
  const settled = subscribing.then(
    () => undefined,
    () => undefined,
  );
  const limit = new Promise<void>((resolve) => setTimeout(resolve, 500).unref());
  await Promise.race([settled, limit]);
}
