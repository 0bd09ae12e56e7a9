import { readFileSync } from 'node:fs';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import type { Logger } from '@trellis/kernel/logger';
import {
  createSubgraphService,
  type SubgraphDefinition,
  type SubgraphOverrides,
} from '@trellis/kernel/subgraph/service';
import type { NotificationsConfig } from './config.ts';
import { createNotificationsContext } from './context.ts';
import type { Channel } from './delivering/channel.ts';
import { migrations } from './persistence/migrations/index.ts';
import { NotificationSchema } from './persistence/notification-record.ts';
import { createReactions } from './reactions/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

/** Who must hear of what, and what they have seen of it. */
export function createNotificationsService(
  config: NotificationsConfig,
  {
    channels = [],
    ...options
  }: SubgraphOverrides & {
    logger: Logger;
    /** By which people are told besides the list in the app. */
    channels?: readonly Channel[];
  },
) {
  const reactions = createReactions(channels);
  const definition: SubgraphDefinition = {
    name: 'notifications',
    entities: [NotificationSchema],
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    createContext: (base) => createNotificationsContext(base, channels),
    createConsumers: () => [
      { name: 'notifications', types: reactions.map(({ type }) => type), reactions },
    ],
  };
  return createSubgraphService(definition, config, options);
}
