import type { Kysely } from 'kysely';
import type { ChainLink } from '../chain/attested-record.ts';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import type { AuditDatabase } from '../persistence/tables.ts';

const PAGE = 1_000;

/**
 * The records of a chain after one sequence up to another, page by page. The next page is on its way while
 * one is looked at. Also records that share a sequence come, which only a tampered table has.
 */
export async function* chainPages(
  kysely: Kysely<AuditDatabase>,
  range: { workspaceId: string; after: number; to: number | null },
): AsyncGenerator<ChainLink[], void, undefined> {
  let reading: Promise<AuditEventRow[]> | null = readPage(kysely, range, null);
  while (reading) {
    const rows: AuditEventRow[] = await reading;
    const last = rows.at(-1);
    reading = last && rows.length === PAGE ? readPage(kysely, range, last) : null;
    // Whoever stops early does not wait for it.
    reading?.catch(() => undefined);
    if (last) yield rows.map(toLink);
  }
}

function readPage(
  kysely: Kysely<AuditDatabase>,
  { workspaceId, after, to }: { workspaceId: string; after: number; to: number | null },
  last: AuditEventRow | null,
): Promise<AuditEventRow[]> {
  let query = kysely
    .selectFrom('audit_event')
    .select(AUDIT_EVENT_COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .orderBy('sequence')
    .orderBy('id')
    .limit(PAGE);
  if (to !== null) query = query.where('sequence', '<=', to);
  if (!last) return query.where('sequence', '>', after).execute();
  return query
    .where('sequence', '>=', last.sequence)
    .where((eb) => eb.or([eb('sequence', '>', last.sequence), eb('id', '>', last.id)]))
    .execute();
}

function toLink({ prevHash, hash, ...record }: AuditEventRow): ChainLink {
  return { record, prevHash, hash };
}
