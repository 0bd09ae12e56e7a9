import {
  type Environment,
  readEnvironment,
  readSecretsConfig,
  type SecretsConfig,
} from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';
import type { SubgraphConfig } from '@trellis/kernel/subgraph/service';
import * as z from 'zod';

/** What is sent to people and webhooks. */
export type DeliveriesConfig = {
  /** Hosts that webhooks may be at though they are no public ones, each with its port if it has one. */
  readonly allowedHosts: readonly string[];
  /** How long it is known what became of a delivery. */
  readonly retentionDays: number;
  /** Where channels find their settings. */
  readonly environment: Environment;
};

/** What notifications needs beyond what every subgraph does. */
export type NotificationsConfig = SubgraphConfig &
  SecretsConfig & {
    /** Absent: no channel is configured, and no host is allowed that is not public. */
    readonly deliveries?: DeliveriesConfig;
  };

const hosts = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
  )
  .refine(
    (list) => list.every((host) => URL.canParse(`http://${host}`) && !/[/@?#]/.test(host)),
    'expected hosts such as hooks.example or 10.0.0.7:8080, separated by commas',
  );

/** @throws ConfigError */
export function readDeliveriesConfig(environment: Environment = process.env): DeliveriesConfig {
  const flat = readEnvironment(
    {
      WEBHOOK_ALLOWED_HOSTS: hosts,
      DELIVERY_RETENTION_DAYS: z.coerce.number('expected days').int().min(1).max(3_650).default(30),
    },
    environment,
  );
  return {
    allowedHosts: flat.WEBHOOK_ALLOWED_HOSTS,
    retentionDays: flat.DELIVERY_RETENTION_DAYS,
    environment,
  };
}

export const readNotificationsConfig = (environment: Environment = process.env) => ({
  ...readSubgraphConfig('notifications', 4005, environment),
  ...readSecretsConfig(environment),
  deliveries: readDeliveriesConfig(environment),
});
