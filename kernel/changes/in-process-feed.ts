import { EventEmitter } from 'node:events';
import { PubSub } from 'graphql-subscriptions';
import type { ChangeFeed, FeedMessage } from './change-feed.ts';

/** The change feed of a single process. */
export function createInProcessFeed(): ChangeFeed {
  // Each open subscription is a listener, and Node would warn of more than ten.
  const eventEmitter = new EventEmitter().setMaxListeners(0);
  const pubsub = new PubSub<Record<string, FeedMessage>>({ eventEmitter });
  return {
    async publish(messages) {
      for (const message of messages) await pubsub.publish(message.stream, Object.freeze(message));
    },
    async subscribe(stream, onMessage) {
      const id = await pubsub.subscribe(stream, onMessage);
      return () => pubsub.unsubscribe(id);
    },
    isUp: () => true,
    async close() {
      eventEmitter.removeAllListeners();
    },
  };
}
