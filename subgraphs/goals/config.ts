import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

export const readGoalsConfig = () => readSubgraphConfig('goals', 4002);
