import { toCondition } from '@trellis/kernel/persistence/filters';
import { type Connection, fetchPage, type PageArguments } from '@trellis/kernel/persistence/paging';
import type { Reading } from '../context.ts';
import type { AuditFilter, SortDirection } from '../generated/resolvers.ts';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import { AUDIT_FILTER_FIELDS, inSequence } from './audit-filter.ts';

export type AuditListArguments = PageArguments & {
  workspaceId: string;
  filter?: AuditFilter | null;
  orderBy: SortDirection;
};

/** A chain that the caller may read, by filter. */
export function listAuditEvents(
  { kysely, clock }: Reading,
  args: AuditListArguments,
): Promise<Connection<AuditEventRow>> {
  const { workspaceId, filter, orderBy, ...page } = args;
  const query = kysely
    .selectFrom('audit_event')
    .select(AUDIT_EVENT_COLUMNS)
    .where('audit_event.workspace_id', '=', workspaceId)
    .where(toCondition(filter, AUDIT_FILTER_FIELDS, clock));
  return fetchPage<AuditEventRow>({
    kysely,
    query,
    order: inSequence(orderBy === 'ASC' ? 'asc' : 'desc'),
    idColumn: 'audit_event.id',
    page,
    defaultSize: 50,
    scope: { list: 'auditEvents', workspaceId, filter, orderBy },
  });
}
