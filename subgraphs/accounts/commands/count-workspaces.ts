import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountsDatabase } from '../persistence/rows.ts';

/** How many workspaces somebody belongs to, of those that are still there. */
export async function countWorkspaces(em: EntityManager, userId: string): Promise<number> {
  const { count } = await em
    .getKysely<AccountsDatabase>()
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('membership.user_id', '=', userId)
    .where('workspace.deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
