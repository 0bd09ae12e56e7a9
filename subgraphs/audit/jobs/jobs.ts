import type { Database } from '@trellis/kernel/persistence/database';
import type { Job } from '@trellis/kernel/subgraph/service';
import type { Kysely } from 'kysely';
import type { AuditParts } from '../parts.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { buildExports } from './build-exports.ts';
import { clearExports } from './clear-exports.ts';
import { removeSegments } from './remove-segments.ts';
import { writeAnchors } from './write-anchors.ts';

/** What audit does by the clock. Every process does it; none gets in the way of another. */
export function createJobs({ anchors, signer, keys, logger }: AuditParts): readonly Job[] {
  const exports: Job = {
    name: 'exports',
    intervalMs: 1_000,
    run: ({ database, now }) =>
      buildExports(tablesOf(database), { store: anchors, signer, keys, logger, now: now() }),
  };
  const clearing: Job = {
    name: 'expired exports',
    intervalMs: 60_000,
    run: ({ database, now }) => clearExports(tablesOf(database), now()),
  };
  const retention: Job = {
    name: 'old segments',
    intervalMs: 3_600_000,
    async run({ database, now }) {
      await removeSegments(tablesOf(database), { store: anchors, signer, logger, now: now() });
      return false;
    },
  };
  const anchoring: Job = {
    name: 'anchors',
    intervalMs: 60_000,
    run: ({ database, now }) =>
      writeAnchors(tablesOf(database), { store: anchors, signer, now: now() }),
  };
  return [exports, clearing, retention, ...(anchors.isKept ? [anchoring] : [])];
}

function tablesOf(database: Database): Kysely<AuditDatabase> {
  return database.kysely as unknown as Kysely<AuditDatabase>;
}
