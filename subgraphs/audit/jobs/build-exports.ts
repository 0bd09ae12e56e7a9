import { createHash } from 'node:crypto';
import type { Logger } from '@trellis/kernel/logger';
import { kindOfFailure } from '@trellis/kernel/persistence/failure';
import { toCondition } from '@trellis/kernel/persistence/filters';
import { type Kysely, type Selectable, sql } from 'kysely';
import { GENESIS_HASH } from '../chain/attested-record.ts';
import type { Manifest } from '../chain/export-file.ts';
import type { Signer } from '../chain/signer.ts';
import { followSegments } from '../chain/statements.ts';
import type { AnchorStore } from '../persistence/anchor-files.ts';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import type { PersonalKeys } from '../persistence/personal-keys.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { exportBytes } from '../queries/audit-exports.ts';
import { AUDIT_FILTER_FIELDS } from '../queries/audit-filter.ts';
import { removedSegments } from '../queries/removed-segments.ts';
import { toCsvHeader, toCsvLine, toEndLine, toJsonLine, toRecordLine } from './export-lines.ts';

const PAGE = 500;
// A filter may let few through; so far a page looks at most.
const SPAN = 20_000;
const MAX_ATTEMPTS = 5;
const KEPT_MS = 24 * 3_600_000;

type Parts = {
  readonly store: AnchorStore;
  readonly signer: Signer;
  readonly keys: PersonalKeys;
  readonly logger: Logger;
  readonly now: Date;
};

type Export = Selectable<AuditDatabase['audit_export']>;

/**
 * Writes the next part of the export that has waited longest. Part and progress commit together, so after a
 * crash any process goes on where it stopped. Answers whether there may be more to do.
 */
export async function buildExports(kysely: Kysely<AuditDatabase>, parts: Parts): Promise<boolean> {
  let id: string | null = null;
  try {
    return await kysely.transaction().execute(async (transaction) => {
      const order = await claim(transaction);
      if (!order) return false;
      id = order.id;
      await writePart(transaction, parts, order);
      return true;
    });
  } catch (error) {
    if (!id || kindOfFailure(error) !== 'handler') throw error;
    parts.logger.error({ err: error, exportId: id }, 'An export failed; it is tried 5 times.');
    await countFailure(kysely, id, parts.now);
    return true;
  }
}

function claim(kysely: Kysely<AuditDatabase>): Promise<Export | undefined> {
  return kysely
    .selectFrom('audit_export')
    .selectAll()
    .select(sql<string>`created_at::text`.as('created_at'))
    .where('state', 'in', ['PENDING', 'RUNNING'])
    .orderBy('touched_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function writePart(
  kysely: Kysely<AuditDatabase>,
  parts: Parts,
  order: Export,
): Promise<void> {
  const keys = parts.keys.createFinder(kysely);
  const toLine = order.format === 'CSV' ? toCsvLine : toRecordLine;
  const { rows, done } = await nextRows(kysely, order);
  const lines = await Promise.all(rows.map((row) => toLine(row, keys)));
  if (order.chunks === 0) lines.unshift(await beginningOf(kysely, parts, order));
  const total = order.rows + rows.length;
  const isOver = done >= order.to_sequence;
  if (isOver && order.format === 'JSONL') lines.push(toEndLine(total));
  const body = Buffer.from(lines.join(''));
  const bytes = Number(order.bytes) + body.length;
  if (body.length > 0)
    await kysely
      .insertInto('audit_export_chunk')
      .values({ export_id: order.id, number: order.chunks, first_byte: order.bytes, body })
      .execute();
  await kysely
    .updateTable('audit_export')
    .set({
      state: 'RUNNING',
      done_sequence: done,
      rows: total,
      chunks: order.chunks + (body.length > 0 ? 1 : 0),
      bytes: String(bytes),
      attempts: 0,
      touched_at: parts.now.toISOString(),
    })
    .where('id', '=', order.id)
    .execute();
  if (isOver) await finish(kysely, order.id, { bytes, now: parts.now });
}

async function nextRows(
  kysely: Kysely<AuditDatabase>,
  order: Export,
): Promise<{ rows: AuditEventRow[]; done: number }> {
  const clock = { now: new Date(order.created_at), timeZone: order.time_zone };
  const reach = Math.min(order.to_sequence, order.done_sequence + SPAN);
  const rows = await kysely
    .selectFrom('audit_event')
    .select(AUDIT_EVENT_COLUMNS)
    .where('workspace_id', '=', order.workspace_id)
    .where('sequence', '>', order.done_sequence)
    .where('sequence', '<=', reach)
    .where(toCondition(order.filter as object | null, AUDIT_FILTER_FIELDS, clock))
    .orderBy('sequence')
    .limit(PAGE)
    .execute();
  const last = rows.at(-1);
  return { rows, done: last && rows.length === PAGE ? last.sequence : reach };
}

async function beginningOf(
  kysely: Kysely<AuditDatabase>,
  { store, signer }: Parts,
  order: Export,
): Promise<string> {
  if (order.format === 'CSV') return toCsvHeader();
  const { workspace_id: workspaceId, to_sequence: toSequence } = order;
  const segments = await removedSegments(kysely, workspaceId);
  const { beginning } = followSegments(segments, {
    workspaceId,
    genesis: GENESIS_HASH,
    isSigned: () => true,
  });
  const anchors = await store.read(workspaceId);
  return toJsonLine({
    trellisAuditExport: 1,
    exportId: order.id,
    workspaceId,
    createdAt: new Date(order.created_at).toISOString(),
    isWhole: order.filter === null,
    fromSequence: beginning.sequence,
    toSequence,
    publicKey: signer.publicKey,
    segments,
    anchors,
  } satisfies Manifest);
}

async function finish(
  kysely: Kysely<AuditDatabase>,
  id: string,
  { bytes, now }: { bytes: number; now: Date },
): Promise<void> {
  const digest = createHash('sha256');
  for await (const part of exportBytes(kysely, id, { from: 0, to: bytes - 1 })) digest.update(part);
  await kysely
    .updateTable('audit_export')
    .set({
      state: 'READY',
      sha256: digest.digest('hex'),
      expires_at: new Date(now.getTime() + KEPT_MS).toISOString(),
    })
    .where('id', '=', id)
    .execute();
}

async function countFailure(kysely: Kysely<AuditDatabase>, id: string, now: Date): Promise<void> {
  await sql`
    update audit_export
    set
      attempts = attempts + 1,
      touched_at = ${now},
      state = case when attempts + 1 >= ${MAX_ATTEMPTS} then 'FAILED' else state end
    where id = ${id}`.execute(kysely);
}
