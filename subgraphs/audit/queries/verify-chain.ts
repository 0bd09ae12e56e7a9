import { CodedError } from '@trellis/kernel/errors';
import { type Kysely, sql } from 'kysely';
import { GENESIS_HASH, toCheckedLink } from '../chain/attested-record.ts';
import { type AnchorIndex, createChainCheck, indexAnchors } from '../chain/chain-check.ts';
import type { SignatureCheck } from '../chain/signer.ts';
import {
  type Anchor,
  type Beginning,
  type Fault,
  firstOf,
  followSegments,
} from '../chain/statements.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { chainPages } from './chain-links.ts';
import { removedSegments } from './removed-segments.ts';

export type Verification = {
  readonly checked: number;
  /** Null: intact. */
  readonly fault: Fault | null;
  readonly headSequence: number;
  readonly headHash: string;
  readonly anchoredAt: string | null;
  /** The last record that an anchor speaks for. */
  readonly anchoredTo: number | null;
};

export type VerifyOptions = {
  readonly workspaceId: string;
  readonly fromSequence?: number | null;
  readonly toSequence?: number | null;
  /** Absent: as many as there are. */
  readonly maxRecords?: number;
  /** Read before: anchors of what comes meanwhile would look like those of a tail that was cut. */
  readonly anchors: readonly Anchor[];
  readonly isSigned: SignatureCheck;
  readonly onProgress?: (checked: number) => void;
};

/**
 * Recomputes a chain, or a range of it, from its rows, and compares it with its head, its removed segments
 * and its anchors. All is read as of one moment.
 *
 * @throws CodedError BAD_USER_INPUT when the range holds more than `maxRecords`
 */
export function verifyChain(
  kysely: Kysely<AuditDatabase>,
  options: VerifyOptions,
): Promise<Verification> {
  return kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((transaction) => verifyWithin(transaction, options));
}

async function verifyWithin(
  kysely: Kysely<AuditDatabase>,
  options: VerifyOptions,
): Promise<Verification> {
  const { workspaceId, isSigned, onProgress } = options;
  const { head, lastSequence } = await endOf(kysely, workspaceId);
  const segments = await removedSegments(kysely, workspaceId);
  const { beginning, fault: segmentFault } = followSegments(segments, {
    workspaceId,
    genesis: GENESIS_HASH,
    isSigned,
  });
  const anchors = indexAnchors(options.anchors, { workspaceId, isSigned });
  const range = rangeOf(options, { beginning, head, lastSequence });
  const before = await hashBefore(kysely, workspaceId, { range, beginning });
  const check = createChainCheck({
    workspaceId,
    next: range.from,
    prevHash: before,
    isWhole: true,
    anchors,
  });
  const isFromStart = range.from === beginning.sequence;
  const pages = chainPages(kysely, {
    workspaceId,
    // From the very first on, what was removed must not be there either.
    after: isFromStart ? 0 : range.from - 1,
    to: range.hasTail ? null : range.to,
  });
  let found: Fault | null = null;
  for await (const page of pages) {
    for (const link of page) {
      found = check.take(toCheckedLink(link));
      if (found) break;
    }
    onProgress?.(check.checked);
    if (found) break;
  }
  const { last } = check;
  if (!found && last.sequence < range.to)
    found = { sequence: last.sequence + 1, reason: 'it is missing' };
  if (!found && range.hasTail) found = faultAtEnd({ head, last, anchors });
  const edge = before !== null && anchors.contradicts(range.from - 1, before);
  return {
    checked: check.checked,
    fault: firstOf([
      segmentFault,
      edge
        ? { sequence: range.from - 1, reason: 'its hash is not the one that was anchored' }
        : null,
      anchors.faultIn(range.from, range.hasTail ? Number.POSITIVE_INFINITY : range.to),
      found,
    ]),
    headSequence: head.sequence,
    headHash: head.hash,
    anchoredAt: anchors.latest?.anchoredAt ?? null,
    anchoredTo: anchors.latest?.sequence ?? null,
  };
}

type Head = { readonly sequence: number; readonly hash: string };

async function endOf(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
): Promise<{ head: Head; lastSequence: number }> {
  const { rows } = await sql<{ sequence: number | null; hash: string | null; last: number | null }>`
    select
      head.sequence, head.hash,
      (select max(sequence) from audit_event where workspace_id = ${workspaceId}) as last
    from (select) as always
    left join audit_head as head on head.workspace_id = ${workspaceId}`.execute(kysely);
  const { sequence, hash, last } = rows[0] ?? {};
  return {
    head: { sequence: sequence ?? 0, hash: hash ?? GENESIS_HASH },
    lastSequence: last ?? 0,
  };
}

type Range = { readonly from: number; readonly to: number; readonly hasTail: boolean };

function rangeOf(
  { fromSequence, toSequence, maxRecords = Number.POSITIVE_INFINITY }: VerifyOptions,
  { beginning, head, lastSequence }: { beginning: Beginning; head: Head; lastSequence: number },
): Range {
  const end = Math.max(head.sequence, lastSequence);
  const from = Math.max(Math.min(fromSequence ?? 1, end + 1), beginning.sequence);
  const to = Math.min(toSequence ?? end, end);
  if (to - from + 1 > maxRecords)
    throw new CodedError(
      'BAD_USER_INPUT',
      `One call verifies at most ${maxRecords} records, and these are ${to - from + 1}, from ${from} to ${to}. Give fromSequence and toSequence and go on range by range, or run npm run audit -- verify-database.`,
      { details: { limit: maxRecords } },
    );
  return { from, to, hasTail: to >= head.sequence };
}

async function hashBefore(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
  { range, beginning }: { range: Range; beginning: Beginning },
): Promise<string | null> {
  if (range.from === beginning.sequence) return beginning.prevHash;
  const row = await kysely
    .selectFrom('audit_event')
    .select('hash')
    .where('workspace_id', '=', workspaceId)
    .where('sequence', '=', range.from - 1)
    .executeTakeFirst();
  return row?.hash ?? null;
}

function faultAtEnd(end: {
  head: Head;
  last: { sequence: number; hash: string | null };
  anchors: AnchorIndex;
}): Fault | null {
  const { head, last, anchors } = end;
  if (last.sequence > head.sequence)
    return { sequence: head.sequence + 1, reason: 'it lies beyond the head of the chain' };
  if (last.hash !== null && head.hash !== last.hash)
    return {
      sequence: Math.max(1, head.sequence),
      reason: 'the head of the chain names another hash',
    };
  const beyond = anchors.beyond(head.sequence);
  if (beyond)
    return {
      sequence: head.sequence + 1,
      reason: `it is missing: the chain was anchored up to ${beyond.sequence}`,
    };
  return null;
}
