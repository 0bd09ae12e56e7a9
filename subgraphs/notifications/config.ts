import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

export const readNotificationsConfig = () => readSubgraphConfig('notifications', 4005);
