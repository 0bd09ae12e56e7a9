import { canonicalJson } from '@trellis/kernel/canonical-json';
import { stringify } from 'csv-stringify/sync';
import type DataLoader from 'dataloader';
import { commitmentOf, type Opened, openValue, sealedValues } from '../chain/commitment.ts';
import type { EndLine, RecordLine } from '../chain/export-file.ts';
import type { AuditEventRow } from '../persistence/audit-event-row.ts';
import { openChanges, openSource } from '../queries/open-text.ts';

type Finder = DataLoader<string, Uint8Array | null>;

const CSV_COLUMNS = [
  'sequence',
  'id',
  'type',
  'occurredAt',
  'recordedAt',
  'actorKind',
  'actorId',
  'apiKeyId',
  'subjectType',
  'subjectId',
  'taskId',
  'goalId',
  'changes',
  'correlationId',
  'causationId',
  'ip',
  'userAgent',
  'prevHash',
  'hash',
] as const;

/** In canonical form, so that whoever verifies finds the bytes that were hashed. */
export function toJsonLine(line: object): string {
  return `${canonicalJson(line)}\n`;
}

/** A record with everything that its hash speaks for, and its text as far as it can be opened. */
export async function toRecordLine(row: AuditEventRow, keys: Finder): Promise<string> {
  const { prevHash, hash, ...record } = row;
  const key = row.textOwnerId ? await keys.load(row.textOwnerId) : null;
  const texts: [string, Opened][] = sealedValues(record).flatMap((sealed) => {
    const opened = openValue(key, sealed, row.id);
    return opened ? [[commitmentOf(sealed), opened]] : [];
  });
  return toJsonLine({
    record,
    prevHash,
    hash,
    texts: Object.fromEntries(texts),
  } satisfies RecordLine);
}

export function toEndLine(rows: number): string {
  return toJsonLine({ end: { rows } } satisfies EndLine);
}

export function toCsvHeader(): string {
  return `${CSV_COLUMNS.join(',')}\n`;
}

/** A record for a spreadsheet. What would be a formula there gets an apostrophe. */
export async function toCsvLine(row: AuditEventRow, keys: Finder): Promise<string> {
  const [changes, source] = await Promise.all([openChanges(row, keys), openSource(row, keys)]);
  const fields: Record<string, unknown> = { ...row, ...source, changes: JSON.stringify(changes) };
  return stringify([CSV_COLUMNS.map((column) => fields[column])], { escape_formulas: true });
}
