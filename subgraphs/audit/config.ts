import { readSecretsConfig, type SecretsConfig } from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';
import type { SubgraphConfig } from '@trellis/kernel/subgraph/service';

/** What audit needs beyond what every subgraph does. */
export type AuditConfig = SubgraphConfig & SecretsConfig;

export const readAuditConfig = () => ({
  ...readSubgraphConfig('audit', 4004),
  ...readSecretsConfig(),
});
