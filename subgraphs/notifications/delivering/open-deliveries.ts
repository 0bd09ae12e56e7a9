import type { SecretsConfig } from '@trellis/kernel/config';
import type { Logger } from '@trellis/kernel/logger';
import type { Job } from '@trellis/kernel/subgraph/service';
import type { Dispatcher } from 'undici';
import type { DeliveriesConfig } from '../config.ts';
import type { WebhookTools } from '../context.ts';
import { type Resolve, resolveBySystem } from '../webhooks/guard/admit.ts';
import { createGuardedAgent } from '../webhooks/guard/guarded-agent.ts';
import { createWebhookSecrets } from '../webhooks/secrets.ts';
import { webhookWay } from '../webhooks/webhook-way.ts';
import type { Channel } from './channel.ts';
import { loadChannels } from './channel-files.ts';
import { personalWay } from './personal-way.ts';
import { removeOldDeliveries } from './remove-old-deliveries.ts';
import { createSending } from './sending.ts';
import type { Way } from './way.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** The seams of deliveries: other channels, another DNS, no chance, less patience. */
export type DeliveryOverrides = {
  readonly channelFolder?: URL;
  readonly resolve?: Resolve;
  /** From 0 to 1. */
  readonly random?: () => number;
  readonly attemptLimitMs?: number;
};

/** All that sends. */
export type Deliveries = {
  /** Those that are configured. */
  readonly channels: readonly Channel[];
  readonly webhooks: WebhookTools;
  readonly jobs: readonly Job[];
  /** Begins nothing more and ends what is under way. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the channels that are configured, and the way to webhooks. */
export async function openDeliveries(
  config: SecretsConfig & DeliveriesConfig,
  options: DeliveryOverrides & { logger: Logger },
): Promise<Deliveries> {
  const { allowedHosts, retentionDays, secretKey } = config;
  const { resolve = resolveBySystem, channelFolder, random, attemptLimitMs, logger } = options;
  const channels = await loadChannels(config, channelFolder);
  const secrets = createWebhookSecrets(secretKey);
  const dispatcher: Dispatcher = createGuardedAgent({
    allowedHosts,
    resolve,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
  });
  const ways = new Map<string, Way>([['WEBHOOK', webhookWay({ secrets, dispatcher })]]);
  for (const [name, channel] of channels) ways.set(name, personalWay(channel));
  const sending = createSending({
    ways,
    logger,
    ...(random && { random }),
    ...(attemptLimitMs && { attemptLimitMs }),
  });
  return {
    channels: [...channels.values()],
    webhooks: { secrets, allowedHosts, resolve },
    jobs: [
      sending.job,
      {
        name: 'old deliveries',
        intervalMs: 600_000,
        run: ({ database, now }) => removeOldDeliveries(database, { retentionDays, now: now() }),
      },
    ],
    stop: () => sending.close(),
    async close() {
      await dispatcher.destroy();
      for (const channel of channels.values()) await channel.close?.();
    },
  };
}
