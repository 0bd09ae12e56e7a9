import {
  ConfigError,
  type Environment,
  readEnvironment,
  readSecretsConfig,
  type SecretsConfig,
} from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';
import type { SubgraphConfig } from '@trellis/kernel/subgraph/service';
import * as z from 'zod';

/** What audit needs beyond what every subgraph does. */
export type AuditConfig = SubgraphConfig &
  SecretsConfig & {
    /** Where the heads of chains are written down outside the database. Absent: nowhere. */
    readonly anchorDirectory?: string;
  };

/** The settings of audit as a process of its own. */
export const readAuditConfig = (environment: Environment = process.env) => ({
  ...readSubgraphConfig('audit', 4004, environment),
  ...readSecretsConfig(environment),
  ...readAnchorConfig(environment),
});

/**
 * Where anchors go.
 *
 * @throws ConfigError when that is not said in production
 */
export function readAnchorConfig(
  environment: Environment = process.env,
): Pick<AuditConfig, 'anchorDirectory'> {
  const { AUDIT_ANCHOR_DIRECTORY: anchorDirectory, NODE_ENV } = readEnvironment(
    { AUDIT_ANCHOR_DIRECTORY: z.string().optional(), NODE_ENV: z.string().default('development') },
    environment,
  );
  if (!anchorDirectory && NODE_ENV === 'production')
    throw new ConfigError('Configuration: AUDIT_ANCHOR_DIRECTORY is missing. See .env.example.');
  return { ...(anchorDirectory && { anchorDirectory }) };
}
