import { readSecretsConfig, type SecretsConfig } from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';
import type { SubgraphConfig } from '@trellis/kernel/subgraph/service';

/** What notifications needs beyond what every subgraph does. */
export type NotificationsConfig = SubgraphConfig & SecretsConfig;

export const readNotificationsConfig = () => ({
  ...readSubgraphConfig('notifications', 4005),
  ...readSecretsConfig(),
});
