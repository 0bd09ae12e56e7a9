import { isUuid } from '@trellis/kernel/ids';
import { toCondition } from '@trellis/kernel/persistence/filters';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { AuditFilter } from '../generated/resolvers.ts';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import { AUDIT_FILTER_FIELDS } from './audit-filter.ts';
import { isShown } from './hidden-chains.ts';

/** A recorded event, or null when the caller may not read its chain or the filter leaves it out. */
export async function auditEventById(
  { kysely, chainIds, clock }: Reading,
  id: string,
  filter?: AuditFilter | null,
): Promise<AuditEventRow | null> {
  if (!isUuid(id)) return null;
  const row = await kysely
    .selectFrom('audit_event')
    .select(AUDIT_EVENT_COLUMNS)
    .where('audit_event.id', '=', id)
    .where(sql<boolean>`audit_event.workspace_id = any(${[...chainIds]}::uuid[])`)
    .where(isShown)
    .where(toCondition(filter, AUDIT_FILTER_FIELDS, clock))
    .executeTakeFirst();
  return row ?? null;
}
