import { readFileSync } from 'node:fs';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import type { Logger } from '@trellis/kernel/logger';
import {
  createSubgraphService,
  type SubgraphDefinition,
  type SubgraphOverrides,
} from '@trellis/kernel/subgraph/service';
import type { Kysely } from 'kysely';
import type { AuditConfig } from './config.ts';
import { createAuditContext } from './context.ts';
import type { AuditDatabase } from './persistence/audit-event-row.ts';
import { migrations } from './persistence/migrations/index.ts';
import { createChainLog } from './queries/chain-log.ts';
import { recordEvent } from './reactions/record-event.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

/** What has happened, by whom, in a trail that is only ever added to. */
export function createAuditService(
  config: AuditConfig,
  options: SubgraphOverrides & { logger: Logger },
) {
  const definition: SubgraphDefinition = {
    name: 'audit',
    entities: [],
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    createContext: createAuditContext,
    createConsumers: ({ feed }) => [
      { name: 'audit', types: ['#'], reactions: [recordEvent(feed)] },
    ],
    createLog: (kysely) => createChainLog(kysely as unknown as Kysely<AuditDatabase>),
  };
  return createSubgraphService(definition, config, options);
}
