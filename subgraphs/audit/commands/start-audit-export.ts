import { transact } from '@trellis/kernel/command';
import { invalidInput, limitExceeded } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { newId, toCursor } from '@trellis/kernel/ids';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import { toCondition } from '@trellis/kernel/persistence/filters';
import { isPrintable } from '@trellis/kernel/text';
import { type Kysely, sql } from 'kysely';
import type { AuditContext } from '../context.ts';
import type { StartAuditExportInput } from '../generated/resolvers.ts';
import type { AuditEventRow } from '../persistence/audit-event-row.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { AUDIT_FILTER_FIELDS } from '../queries/audit-filter.ts';
import { appendToChain } from './append-to-chain.ts';
import { enterChain } from './enter-chain.ts';
import { EXPORT_STARTED, ownEntry } from './own-entry.ts';

const MAX_OPEN = 5;

export type ExportResult = { exportId: string; cursor: string | null };
export type AuditExportPayloadView = PayloadView<ExportResult>;

/** Orders a file with the records of a chain up to now, this order included. */
export async function startAuditExport(
  context: AuditContext,
  input: StartAuditExportInput,
): Promise<ExportResult> {
  let shown: AuditEventRow | null = null;
  const { workspaceId } = input;
  const result = await transact(
    context,
    { command: 'startAuditExport', input },
    async ({ em, identity, now }) => {
      const kysely = em.getKysely<AuditDatabase>();
      await enterChain(kysely, identity, workspaceId, { orOwn: true });
      const at = now();
      const { filter, changes } = readOrder(input, { now: at, timeZone: identity.timeZone });
      const exportId = newId();
      const entry = ownEntry(context, {
        type: EXPORT_STARTED,
        aggregatetype: 'audit-export',
        subject: exportId,
        workspaceId,
        identity,
        now: at,
        changes,
      });
      // It locks the head of the chain, so orders for one chain are counted one after the other.
      shown = await appendToChain(kysely, context.parts.keys, { entry, recordedAt: at });
      await refuseTooMany(kysely, workspaceId);
      await kysely
        .insertInto('audit_export')
        .values({
          id: exportId,
          workspace_id: workspaceId,
          state: 'PENDING',
          format: input.format,
          filter: filter && sql`${JSON.stringify(filter)}::jsonb`,
          time_zone: identity.timeZone,
          to_sequence: shown?.sequence ?? 0,
          created_at: at.toISOString(),
          touched_at: at.toISOString(),
        } as never)
        .execute();
      return { exportId, cursor: toCursor(entry.id) };
    },
  );
  if (shown) context.parts.show(shown);
  return result;
}

/** @throws CodedError BAD_USER_INPUT or INVALID_INPUT when the filter is none */
function readOrder(
  { filter, format }: StartAuditExportInput,
  clock: { now: Date; timeZone: string },
): { filter: object | null; changes: FieldChange[] } {
  toCondition(filter, AUDIT_FILTER_FIELDS, clock);
  const named = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  // It is kept and recorded, so it must be text that can be.
  for (const [name, value] of named)
    if ([value].flat().some((text) => typeof text === 'string' && !isPrintable(text)))
      throw invalidInput(['filter', name], 'must not contain control characters');
  const plain = named.length > 0 ? JSON.parse(JSON.stringify(Object.fromEntries(named))) : null;
  const changes: FieldChange[] = [{ field: 'format', before: null, after: format }];
  if (plain) changes.push({ field: 'filter', before: null, after: plain });
  return { filter: plain, changes };
}

async function refuseTooMany(kysely: Kysely<AuditDatabase>, workspaceId: string): Promise<void> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from audit_export
    where workspace_id = ${workspaceId} and state in ('PENDING', 'RUNNING')`.execute(kysely);
  if ((rows[0]?.open ?? 0) >= MAX_OPEN)
    throw limitExceeded([], MAX_OPEN, `At most ${MAX_OPEN} exports of one chain run at a time.`);
}
