import type { Role } from '@trellis/kernel/identity';
import type { Kysely } from 'kysely';
import type { AccountsDatabase } from '../persistence/rows.ts';

/** All workspaces of a user with the role in each, as a token names them. Only for that user's eyes. */
export async function rolesOf(
  kysely: Kysely<AccountsDatabase>,
  userId: string,
): Promise<Record<string, Role>> {
  const rows = await kysely
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .select(['membership.workspace_id', 'membership.role'])
    .where('membership.user_id', '=', userId)
    .where('workspace.deleted_at', 'is', null)
    .execute();
  return Object.fromEntries(rows.map(({ workspace_id, role }) => [workspace_id, role]));
}
