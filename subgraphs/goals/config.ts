import type { Environment } from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

export const readGoalsConfig = (environment: Environment = process.env) =>
  readSubgraphConfig('goals', 4002, environment);
