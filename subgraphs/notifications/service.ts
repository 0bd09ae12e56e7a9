import { readFileSync } from 'node:fs';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import type { Logger } from '@trellis/kernel/logger';
import {
  createSubgraphService,
  type SubgraphDefinition,
  type SubgraphOverrides,
  type SubgraphService,
} from '@trellis/kernel/subgraph/service';
import { type NotificationsConfig, readDeliveriesConfig } from './config.ts';
import { createNotificationsContext } from './context.ts';
import { CHANNELS, channelNames } from './delivering/channel-files.ts';
import { type DeliveryOverrides, openDeliveries } from './delivering/open-deliveries.ts';
import { serveUnsubscribe } from './delivering/unsubscribe.ts';
import { migrations } from './persistence/migrations/index.ts';
import { NotificationSchema } from './persistence/notification-record.ts';
import { WebhookSchema } from './persistence/webhook-record.ts';
import { createReactions } from './reactions/index.ts';
import { resolvers } from './resolvers/index.ts';
import { channelExtension } from './schema.ts';
import { subscribers } from './subscribers.ts';
import { takeEvents } from './webhooks/take-events.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

/** Who must hear of what, what they have seen of it, and how it gets to them and to webhooks. */
export async function createNotificationsService(
  config: NotificationsConfig,
  options: SubgraphOverrides & DeliveryOverrides & { logger: Logger },
): Promise<SubgraphService> {
  const { deliveries: settings = readDeliveriesConfig({}), secretKey } = config;
  const { channelFolder = CHANNELS } = options;
  const extension = channelExtension(typeDefs, channelNames(channelFolder));
  const schema = buildSchema({ typeDefs: `${typeDefs}\n${extension}`, resolvers });
  const deliveries = await openDeliveries({ ...config, ...settings }, options);
  const reactions = createReactions(deliveries.channels);
  const definition: SubgraphDefinition = {
    name: 'notifications',
    entities: [NotificationSchema, WebhookSchema],
    migrations,
    schema,
    subscribers,
    createContext: (base) => createNotificationsContext(base, deliveries),
    createConsumers: () => [
      { name: 'notifications', types: reactions.map(({ type }) => type), reactions },
      { name: 'notifications.webhooks', types: ['#'], reactions: [takeEvents] },
    ],
    jobs: deliveries.jobs,
    publicRoutes: (app, parts) => serveUnsubscribe(app, parts, secretKey),
  };
  try {
    const service = await createSubgraphService(definition, config, options);
    return {
      ...service,
      async [Symbol.asyncDispose]() {
        // What is being sent is written down while there is still a database.
        await deliveries.stop();
        await service[Symbol.asyncDispose]();
        await deliveries.close();
      },
    };
  } catch (error) {
    await deliveries.close();
    throw error;
  }
}
