import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { AuditDatabase } from '../persistence/tables.ts';

/** Whether the chain is of a workspace that was deleted: it goes on, and nobody reads it. */
export async function isHidden(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from deleted_workspace where workspace_id = ${workspaceId}`.execute(kysely);
  return rows.length > 0;
}

/** Whether the caller may read this chain as a whole. */
export async function mayReadChain(
  { kysely, chainIds }: Pick<Reading, 'kysely' | 'chainIds'>,
  workspaceId: string,
): Promise<boolean> {
  return chainIds.includes(workspaceId) && !(await isHidden(kysely, workspaceId));
}

/** Whether an event's workspace is still there. */
export const isShown: RawBuilder<boolean> = sql<boolean>`not exists (
  select from deleted_workspace as gone where gone.workspace_id = audit_event.workspace_id
)`;
