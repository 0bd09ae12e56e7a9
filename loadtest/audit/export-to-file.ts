import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '@trellis/kernel/ids';
import { createLogger } from '@trellis/kernel/logger';
import { type Kysely, sql } from 'kysely';
import { createSigner } from '../../subgraphs/audit/chain/signer.ts';
import { buildExports } from '../../subgraphs/audit/jobs/build-exports.ts';
import { noAnchors } from '../../subgraphs/audit/persistence/anchor-files.ts';
import { createPersonalKeys } from '../../subgraphs/audit/persistence/personal-keys.ts';
import type { AuditDatabase } from '../../subgraphs/audit/persistence/tables.ts';
import { exportById, exportBytes } from '../../subgraphs/audit/queries/audit-exports.ts';
import { SECRET } from './chains.ts';

/** Exports a chain as the service does, and writes down what a download would bring. */
export async function exportToFile(
  kysely: Kysely<AuditDatabase>,
  { workspaceId, file }: { workspaceId: string; file: string },
): Promise<void> {
  const id = newId();
  await sql`
    insert into audit_export (id, workspace_id, state, format, time_zone, to_sequence, created_at, touched_at)
    select ${id}, ${workspaceId}, 'PENDING', 'JSONL', 'UTC', sequence, now(), now()
    from audit_head where workspace_id = ${workspaceId}`.execute(kysely);
  const parts = {
    store: noAnchors,
    signer: createSigner(SECRET),
    keys: createPersonalKeys(SECRET),
    logger: createLogger({ service: 'bench', level: 'error' }),
    now: new Date(),
  };
  while (await buildExports(kysely, parts));
  const found = await exportById(kysely, id, parts.now);
  if (found?.state !== 'READY') throw new Error(`The export is ${found?.state}.`);
  const bytes = exportBytes(kysely, id, { from: 0, to: found.bytes - 1 });
  await pipeline(Readable.from(bytes), createWriteStream(file));
}
