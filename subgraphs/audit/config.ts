import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

export const readAuditConfig = () => readSubgraphConfig('audit', 4004);
