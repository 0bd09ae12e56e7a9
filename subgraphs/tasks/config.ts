import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

export const readTasksConfig = () => readSubgraphConfig('tasks', 4003);
