import { unauthenticated } from '@trellis/kernel/errors';
import type { Kysely } from 'kysely';
import { isAlive, powerOf } from '../domain/api-key.ts';
import type { AccountsDatabase } from '../persistence/rows.ts';
import { findUsableKey, type UsableKey } from '../queries/usable-key.ts';
import type { AccessTokens } from './access-tokens.ts';
import { hashSecret } from './secret.ts';

const TOKEN_MS = 5 * 60_000;
const USE_IS_NOTED_EVERY_MS = 60_000;

export type ExchangedKey = { readonly accessToken: string; readonly expiresAt: Date };

/** Gives short access tokens for API keys, so that nothing behind the gateway needs to know of keys. */
export interface ApiKeys {
  /** @throws CodedError UNAUTHENTICATED whatever is wrong with the key */
  exchange(secret: string): Promise<ExchangedKey>;
}

export function createApiKeys(options: {
  database: Promise<Kysely<AccountsDatabase>>;
  accessTokens: AccessTokens;
  now: () => Date;
}): ApiKeys {
  const { database, accessTokens, now } = options;
  return {
    async exchange(secret) {
      const kysely = await database;
      const key = await findUsableKey(kysely, hashSecret(secret));
      const at = now();
      if (!key || !isAlive(key, at)) throw unauthenticated();
      await noteUse(kysely, key.id, at);
      const { accessToken, accessExpiresAt } = await accessTokens.sign(bearerOf(key, at));
      return { accessToken, expiresAt: accessExpiresAt };
    },
  };
}

function bearerOf(key: UsableKey, at: Date) {
  const { id, ownerId, workspaceId, ownerRole, scopes, timeZone, locale } = key;
  const { role, tier } = powerOf(key, ownerRole);
  const end = Math.min(
    at.getTime() + TOKEN_MS,
    key.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  return {
    userId: ownerId,
    sessionId: id,
    apiKeyId: id,
    workspaces: { [workspaceId]: role },
    ...{ timeZone, locale, scopes, tier },
    expiresAt: new Date(end),
  };
}

/** Once a minute is enough to know which keys are in use, and spares a busy one its writes. */
async function noteUse(kysely: Kysely<AccountsDatabase>, id: string, at: Date): Promise<void> {
  const before = new Date(at.getTime() - USE_IS_NOTED_EVERY_MS).toISOString();
  await kysely
    .updateTable('api_key')
    .set({ last_used_at: at.toISOString() })
    .where('id', '=', id)
    .where((where) =>
      where.or([where('last_used_at', 'is', null), where('last_used_at', '<=', before)]),
    )
    .execute();
}
