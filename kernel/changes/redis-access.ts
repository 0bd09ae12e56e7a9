import { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';
import { backoffMs } from '../loop.ts';
import { type AccessChange, type AccessTopic, accessChange } from './access-changes.ts';

/** The topic `accounts.access` over Redis, for processes of their own. */
export function createRedisAccess(options: {
  url: string;
  prefix: string;
  logger: Logger;
}): AccessTopic {
  const { url, prefix, logger } = options;
  const channel = `${prefix}:accounts.access`;
  const listeners = new Set<(change: AccessChange) => void>();
  const common = {
    retryStrategy: (attempt: number) => backoffMs(attempt),
    connectTimeout: 5_000,
  };
  const publisher = new Redis(url, {
    ...common,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  });
  const subscriber = new Redis(url, { ...common, lazyConnect: true, maxRetriesPerRequest: null });
  for (const client of [publisher, subscriber])
    client.on('error', (error) => logger.debug({ err: error }, 'Redis is away.'));
  subscriber.on('message', (_channel, text) => {
    const change = parse(text, logger);
    if (change) for (const listener of listeners) listener(change);
  });

  return {
    async publish(changes) {
      const sent = changes.map((change) => publisher.publish(channel, JSON.stringify(change)));
      for (const outcome of await Promise.allSettled(sent))
        if (outcome.status === 'rejected')
          logger.warn({ err: outcome.reason }, 'A change of access could not be announced.');
    },
    async listen(onChange) {
      listeners.add(onChange);
      // The client stays subscribed over losses of the connection, also when Redis comes later.
      if (subscriber.status === 'wait') void subscriber.subscribe(channel).catch(() => undefined);
      return () => listeners.delete(onChange);
    },
    async close() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

function parse(text: string, logger: Logger): AccessChange | null {
  try {
    return accessChange.parse(JSON.parse(text));
  } catch (error) {
    logger.error({ err: error }, 'A change of access cannot be read.');
    return null;
  }
}
