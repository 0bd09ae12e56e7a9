import type { Role } from '@trellis/kernel/identity';
import type { Kysely } from 'kysely';
import type { Tier } from '../domain/api-key.ts';
import type { AccountsDatabase } from '../persistence/rows.ts';

export type UsableKey = {
  readonly id: string;
  readonly workspaceId: string;
  readonly ownerId: string;
  readonly ownerRole: Role;
  readonly role: Role;
  readonly tier: Tier;
  readonly scopes: readonly string[];
  readonly timeZone: string;
  readonly locale: string;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};

/** The key with this hash, while its owner belongs to its workspace and the workspace is there. */
export async function findUsableKey(
  kysely: Kysely<AccountsDatabase>,
  secretHash: string,
): Promise<UsableKey | null> {
  const found = await kysely
    .selectFrom('api_key')
    .innerJoin('workspace', 'workspace.id', 'api_key.workspace_id')
    .innerJoin('account', 'account.id', 'api_key.owner_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.workspace_id', '=', 'api_key.workspace_id')
        .onRef('membership.user_id', '=', 'api_key.owner_id'),
    )
    .select([
      'api_key.id',
      'api_key.workspace_id as workspaceId',
      'api_key.owner_id as ownerId',
      'membership.role as ownerRole',
      'api_key.role',
      'api_key.tier',
      'api_key.scopes',
      'account.time_zone as timeZone',
      'account.locale',
      'api_key.expires_at as expiresAt',
      'api_key.revoked_at as revokedAt',
    ])
    .where('api_key.secret_hash', '=', secretHash)
    .where('workspace.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!found) return null;
  return { ...found, expiresAt: toDate(found.expiresAt), revokedAt: toDate(found.revokedAt) };
}

function toDate(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
