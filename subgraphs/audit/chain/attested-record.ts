import { hash } from 'node:crypto';
import { canonicalJson } from '@trellis/kernel/canonical-json';
import type { AuditEventRow } from '../persistence/audit-event-row.ts';

/** What comes before the first record of a chain. */
export const GENESIS_HASH = '0'.repeat(64);

/** Everything that the hash of a record speaks for. Times are in UTC with six digits of a second. */
export type AttestedRecord = Omit<AuditEventRow, 'prevHash' | 'hash'>;

/** A record with its place in the chain. */
export type ChainLink = {
  readonly record: AttestedRecord;
  readonly prevHash: string;
  readonly hash: string;
};

/** What the place of a record in its chain is judged by. */
export type CheckedLink = {
  readonly sequence: number;
  readonly workspaceId: string;
  readonly prevHash: string;
  readonly hash: string;
  /** Whether the hash is that of the record. */
  readonly isHashTrue: boolean;
};

/**
 * Computes the hash of a record anew, which is most of the work of verifying it.
 *
 * @param text the record as it is written somewhere; where that is its canonical form, that need not be made
 */
export function toCheckedLink({ record, prevHash, hash }: ChainLink, text?: string): CheckedLink {
  const { sequence, workspaceId } = record;
  const isHashTrue =
    (text !== undefined && hashOfText(prevHash, text) === hash) ||
    hashOf(prevHash, record) === hash;
  return { sequence, workspaceId, prevHash, hash, isHashTrue };
}

/**
 * The hash of a record: SHA-256 over the hexadecimal text of the hash before it, followed by the record
 * as canonical JSON (RFC 8785) in UTF-8.
 */
export function hashOf(prevHash: string, record: AttestedRecord): string {
  return hashOfText(prevHash, canonicalJson(record));
}

function hashOfText(prevHash: string, text: string): string {
  return hash('sha256', prevHash + text);
}

/** A moment as it is attested. PostgreSQL keeps microseconds; digits beyond them are cut off. */
export function toAttestedTime(time: string): string {
  const seconds = new Date(time).toISOString().slice(0, 19);
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
  return `${seconds}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}
