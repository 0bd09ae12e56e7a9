import type { Logger } from '@trellis/kernel/logger';
import { type Kysely, sql } from 'kysely';
import { GENESIS_HASH, toAttestedTime, toCheckedLink } from '../chain/attested-record.ts';
import { createChainCheck, indexAnchors } from '../chain/chain-check.ts';
import type { Signer } from '../chain/signer.ts';
import { type Fault, followSegments, type Segment } from '../chain/statements.ts';
import type { AnchorStore } from '../persistence/anchor-files.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { chainPages } from '../queries/chain-links.ts';
import { removedSegments } from '../queries/removed-segments.ts';

const MAX_SEGMENT = 10_000;
const DAY_MS = 86_400_000;

type Parts = {
  readonly store: AnchorStore;
  readonly signer: Signer;
  readonly logger: Logger;
  readonly now: Date;
};

/**
 * Removes what policies no longer keep: from the beginning of a chain, whole days (UTC) that are over, at
 * most 10,000 records at a time, each time leaving a signed record of what was there. What cannot be
 * verified stays, as evidence.
 */
export async function removeSegments(kysely: Kysely<AuditDatabase>, parts: Parts): Promise<void> {
  for (const { workspaceId, keepFrom } of await chainsToCut(kysely, parts.now)) {
    const anchors = await parts.store.read(workspaceId);
    const cut = { workspaceId, keepFrom, anchors };
    for (let goesOn = true; goesOn; )
      goesOn = await kysely.transaction().execute((within) => removeFirst(within, parts, cut));
  }
}

type Cut = {
  readonly workspaceId: string;
  readonly keepFrom: string;
  readonly anchors: Awaited<ReturnType<AnchorStore['read']>>;
};

/** Chains that begin with what is too old, and the moment from which on they are kept. */
async function chainsToCut(
  kysely: Kysely<AuditDatabase>,
  now: Date,
): Promise<{ workspaceId: string; keepFrom: string }[]> {
  const today = now.getTime() - (now.getTime() % DAY_MS);
  const policies = await kysely
    .selectFrom('audit_policy')
    .select(['workspace_id', 'retention_days'])
    .where('retention_days', 'is not', null)
    .where('legal_hold', '=', false)
    // An export that has begun promises the records that were there.
    .where(
      sql<boolean>`not exists (
        select from audit_export as export
        where export.workspace_id = audit_policy.workspace_id
          and export.state in ('PENDING', 'RUNNING')
      )`,
    )
    .execute();
  return policies.map(({ workspace_id, retention_days }) => ({
    workspaceId: workspace_id,
    keepFrom: toAttestedTime(new Date(today - Number(retention_days) * DAY_MS).toISOString()),
  }));
}

async function removeFirst(
  kysely: Kysely<AuditDatabase>,
  { signer, logger, now }: Parts,
  { workspaceId, keepFrom, anchors }: Cut,
): Promise<boolean> {
  if (!(await isAlone(kysely, workspaceId))) return false;
  const found = await firstSegment(kysely, { workspaceId, keepFrom, anchors, signer });
  if ('reason' in found) {
    logger.error(
      { workspaceId, ...found },
      'Old records of the audit trail are kept: they do not verify.',
    );
    return false;
  }
  const { from, to, prevHash, hash } = found;
  if (to < from) return false;
  const part = signer.sign('segment', {
    workspaceId,
    fromSequence: from,
    toSequence: to,
    prevHash,
    hash,
    count: to - from + 1,
    removedAt: now.toISOString(),
  });
  await insert(kysely, part);
  await sql`select remove_segment(${workspaceId}, ${from})`.execute(kysely);
  return true;
}

async function isAlone(kysely: Kysely<AuditDatabase>, workspaceId: string): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`audit.segments:${workspaceId}`}, 0)) as free
  `.execute(kysely);
  return rows[0]?.free ?? false;
}

type Found = { from: number; to: number; prevHash: string; hash: string };

async function firstSegment(
  kysely: Kysely<AuditDatabase>,
  { workspaceId, keepFrom, anchors, signer }: Cut & { signer: Signer },
): Promise<Found | Fault> {
  const isSigned = signer.verifier;
  const segments = await removedSegments(kysely, workspaceId);
  const { beginning, fault } = followSegments(segments, {
    workspaceId,
    genesis: GENESIS_HASH,
    isSigned,
  });
  if (fault) return fault;
  const { sequence: from, prevHash } = beginning;
  const check = createChainCheck({
    workspaceId,
    next: from,
    prevHash,
    isWhole: true,
    anchors: indexAnchors(anchors, { workspaceId, isSigned }),
  });
  const range = { workspaceId, after: 0, to: from + MAX_SEGMENT - 1 };
  reading: for await (const page of chainPages(kysely, range)) {
    for (const link of page) {
      if (link.record.recordedAt >= keepFrom) break reading;
      const wrong = check.take(toCheckedLink(link));
      if (wrong) return wrong;
    }
  }
  return { from, to: check.last.sequence, prevHash, hash: check.last.hash ?? prevHash };
}

async function insert(kysely: Kysely<AuditDatabase>, part: Segment): Promise<void> {
  await kysely
    .insertInto('audit_segment')
    .values({
      workspace_id: part.workspaceId,
      from_sequence: part.fromSequence,
      to_sequence: part.toSequence,
      prev_hash: part.prevHash,
      hash: part.hash,
      count: part.count,
      removed_at: part.removedAt,
      signature: part.signature,
    })
    .execute();
}
