import type { FieldChange } from '@trellis/kernel/messaging/event';
import type DataLoader from 'dataloader';
import { type Opened, openValue } from '../chain/commitment.ts';
import type { AuditEventRow } from '../persistence/audit-event-row.ts';

type Finder = DataLoader<string, Uint8Array | null>;
type Source = { ip: string | null; userAgent: string | null };

/** The changes of a record as people read them; null in place of text whose key was erased. */
export async function openChanges(
  { id, changes, textOwnerId }: AuditEventRow,
  keys: Finder,
): Promise<FieldChange[]> {
  if (!changes.some(({ isSealed }) => isSealed)) return changes;
  const key = textOwnerId ? await keys.load(textOwnerId) : null;
  const open = (value: FieldChange['before']) =>
    typeof value === 'string' ? (openValue(key, value, id)?.value ?? null) : null;
  return changes.map(({ isSealed, field, before, after }) =>
    isSealed
      ? { field, before: open(before) as typeof before, after: open(after) as typeof after }
      : { field, before, after },
  );
}

/** Where a record came from; nulls when nobody has said, or its key was erased. */
export async function openSource(
  { id, source, textOwnerId }: AuditEventRow,
  keys: Finder,
): Promise<Source> {
  const key = source && textOwnerId ? await keys.load(textOwnerId) : null;
  const opened: Opened | null = source ? openValue(key, source, id) : null;
  return (opened?.value as Source | undefined) ?? { ip: null, userAgent: null };
}
