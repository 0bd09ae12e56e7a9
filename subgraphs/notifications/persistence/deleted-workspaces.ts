import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { NotificationsDatabase } from './notification-row.ts';

/** Writes down that a workspace is gone. It does not come back. */
export async function keepDeleted(
  kysely: Kysely<NotificationsDatabase>,
  { workspaceId, at }: { workspaceId: string; at: string },
): Promise<void> {
  await sql`
    insert into deleted_workspace (workspace_id, deleted_at) values (${workspaceId}, ${at})
    on conflict (workspace_id) do nothing`.execute(kysely);
}

export async function isDeleted<Tables extends NotificationsDatabase>(
  kysely: Kysely<Tables>,
  workspaceId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from deleted_workspace where workspace_id = ${workspaceId}`.execute(kysely);
  return rows.length > 0;
}

/** Whether the workspace that a column names is still there. */
export function isStillThere(column: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from deleted_workspace as gone where gone.workspace_id = ${sql.ref(column)}
  )`;
}
