import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trellis/kernel/errors';
import { sql } from 'kysely';

/**
 * Keeps things from being made in a workspace that was deleted; a token may outlive it. Tasks need
 * no such look, because the row they take their number from says so.
 *
 * @throws CodedError NOT_FOUND
 */
export async function refuseClosed(em: EntityManager, workspaceId: string): Promise<void> {
  const { rows } = await sql`
    select from task_number where workspace_id = ${workspaceId} and is_closed`.execute(
    em.getKysely<object>(),
  );
  if (rows.length > 0) throw notFound(['workspaceId'], workspaceId);
}
