import type { AccessTopic } from '../changes/access-changes.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { type ChangeHub, createChangeHub } from '../changes/change-hub.ts';
import { createOutboxLog } from '../changes/change-log.ts';
import { createInProcessFeed } from '../changes/in-process-feed.ts';
import { createRedisAccess } from '../changes/redis-access.ts';
import { createRedisFeed } from '../changes/redis-feed.ts';
import type { Logger } from '../logger.ts';
import type { Broker } from '../messaging/broker.ts';
import { createRabbitMqBroker } from '../messaging/rabbitmq-broker.ts';
import type { Relay } from '../outbox/relay.ts';
import type { Database } from '../persistence/database.ts';

import type { SubgraphConfig, SubgraphDefinition } from './definition.ts';

/** The change feed of a subgraph: that of Redis if there is one, else that of this process. */
export function openFeed(config: SubgraphConfig, name: string, logger: Logger): ChangeFeed {
  return config.redisUrl
    ? createRedisFeed({ url: config.redisUrl, prefix: `${config.messagingPrefix}:${name}`, logger })
    : createInProcessFeed();
}

/** Where changes of access are announced; null for a subgraph that has none, or whose host has a topic. */
export function openAccess(
  { accessOf }: SubgraphDefinition,
  { redisUrl: url, messagingPrefix: prefix }: SubgraphConfig,
  logger: Logger,
): AccessTopic | null {
  return accessOf && url ? createRedisAccess({ url, prefix, logger }) : null;
}

/** What goes to the feed is committed and goes once, so changes of access are announced with it. */
export function announceAccess(
  feed: ChangeFeed,
  access: AccessTopic,
  { accessOf = () => [] }: SubgraphDefinition,
): ChangeFeed {
  return {
    ...feed,
    async publish(messages) {
      await access.publish(messages.flatMap(({ envelope }) => accessOf(envelope)));
      await feed.publish(messages);
    },
  };
}

/** @throws Error without AMQP_URL, as then the host has a broker */
export function openBroker(config: SubgraphConfig, logger: Logger): Broker {
  if (!config.amqpUrl) throw new Error('A subgraph without AMQP_URL needs the broker of its host.');
  return createRabbitMqBroker({ url: config.amqpUrl, prefix: config.messagingPrefix, logger });
}

/** What subscriptions follow: the log of the subgraph, and its feed. */
export function openHub(
  definition: SubgraphDefinition,
  parts: { database: Database; feed: ChangeFeed; relay: Relay; logger: Logger },
): ChangeHub {
  const createLog = definition.createLog ?? createOutboxLog;
  return createChangeHub({
    log: createLog(parts.database.kysely),
    feed: parts.feed,
    logger: parts.logger,
    nudge: parts.relay.nudge,
  });
}
