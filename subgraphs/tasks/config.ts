import type { Environment } from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

export const readTasksConfig = (environment: Environment = process.env) =>
  readSubgraphConfig('tasks', 4003, environment);
