import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** The next number in a workspace. Its row stays locked until the commit, so numbers follow commits. */
export async function nextNumber(em: EntityManager, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into task_number (workspace_id, last) values (${workspaceId}, 1)
    on conflict (workspace_id) do update set last = task_number.last + 1
    returning last`.execute(em.getKysely<object>());
  return rows[0]?.last as number;
}
