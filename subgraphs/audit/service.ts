import { readFileSync } from 'node:fs';
import type { ChangeFeed } from '@trellis/kernel/changes/change-feed';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import type { Logger } from '@trellis/kernel/logger';
import {
  createSubgraphService,
  type SubgraphDefinition,
  type SubgraphOverrides,
} from '@trellis/kernel/subgraph/service';
import type { Kysely } from 'kysely';
import { createSigner } from './chain/signer.ts';
import type { AuditConfig } from './config.ts';
import { createAuditContext } from './context.ts';
import { createJobs } from './jobs/jobs.ts';
import type { AuditParts } from './parts.ts';
import { createAnchorFiles, noAnchors } from './persistence/anchor-files.ts';
import { migrations } from './persistence/migrations/index.ts';
import { createPersonalKeys } from './persistence/personal-keys.ts';
import type { AuditDatabase } from './persistence/tables.ts';
import { createChainLog, toFeedMessage } from './queries/chain-log.ts';
import { takeTurns } from './queries/take-turns.ts';
import { recordEvents } from './reactions/record-events.ts';
import { resolvers } from './resolvers/index.ts';
import { createDownloadLinks } from './routes/download-links.ts';
import { serveExports } from './routes/export-download.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');
const MAX_VERIFYING = 2;

/** What has happened, by whom, in a trail that is only ever added to. */
export function createAuditService(
  config: AuditConfig,
  options: SubgraphOverrides & { logger: Logger },
) {
  const { secretKey, anchorDirectory } = config;
  const { logger } = options;
  let feed: ChangeFeed | undefined;
  const parts: AuditParts = {
    keys: createPersonalKeys(secretKey),
    signer: createSigner(secretKey),
    anchors: anchorDirectory ? createAnchorFiles(anchorDirectory) : noAnchors,
    links: createDownloadLinks(config),
    inTurn: takeTurns(MAX_VERIFYING),
    logger,
    show: (row) => void feed?.publish([toFeedMessage(row)]),
  };
  if (!parts.anchors.isKept)
    logger.warn('AUDIT_ANCHOR_DIRECTORY is missing: nothing shows when the end of a chain is cut.');
  const definition: SubgraphDefinition = {
    name: 'audit',
    entities: [],
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    createContext: (base) => createAuditContext(base, parts),
    createConsumers(opened) {
      feed = opened.feed;
      return [{ name: 'audit', types: ['#'], reactions: [recordEvents(feed, parts.keys)] }];
    },
    createLog: (kysely) => createChainLog(kysely as unknown as Kysely<AuditDatabase>),
    jobs: createJobs(parts),
    publicRoutes: serveExports(parts.links),
  };
  return createSubgraphService(definition, config, options);
}
