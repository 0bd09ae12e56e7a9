import { randomBytes } from 'node:crypto';
import { deriveKey, type SecretKey, seal, unseal } from '@trellis/kernel/secrets';
import DataLoader from 'dataloader';
import { type Kysely, sql } from 'kysely';
import type { AuditDatabase } from './tables.ts';

const KEY_BYTES = 32;

/** The keys that text is sealed with, one for each user; for what nobody wrote, one for each chain. */
export interface PersonalKeys {
  /** The key to seal text of this user with, made if there is none. An erased user's text gets one that is thrown away. */
  keyFor(kysely: Kysely<AuditDatabase>, userId: string): Promise<Uint8Array>;
  /**
   * Finds keys to open text with, many in one statement; null where there is none any more. None is kept,
   * so that an erased key opens nothing from the next request on, in every process.
   */
  createFinder(kysely: Kysely<AuditDatabase>): DataLoader<string, Uint8Array | null>;
}

/** The same keys, each looked up once: for what is sealed within one transaction. */
export function rememberKeys(keys: PersonalKeys): PersonalKeys {
  const known = new Map<string, Promise<Uint8Array>>();
  return {
    ...keys,
    keyFor(kysely, userId) {
      const key = known.get(userId) ?? keys.keyFor(kysely, userId);
      known.set(userId, key);
      return key;
    },
  };
}

/** The keys lie in the database, sealed with a key of the installation's secret. */
export function createPersonalKeys(secretKey: SecretKey): PersonalKeys {
  const master = deriveKey(secretKey, 'audit.personal-keys');
  const open = (userId: string, sealed: string): Uint8Array =>
    Buffer.from(unseal(master, sealed, userId), 'base64url');

  async function make(kysely: Kysely<AuditDatabase>, userId: string): Promise<Uint8Array> {
    const sealed = seal(master, randomBytes(KEY_BYTES).toString('base64url'), userId);
    // Somebody may be faster: then that key counts.
    await kysely
      .insertInto('personal_key')
      .values({ user_id: userId, sealed_key: sealed, created_at: sql`now()` as never })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const [row] = await find(kysely, [userId]);
    return row?.sealed_key ? open(userId, row.sealed_key) : randomBytes(KEY_BYTES);
  }

  return {
    async keyFor(kysely, userId) {
      const [row] = await find(kysely, [userId]);
      if (!row) return make(kysely, userId);
      return row.sealed_key ? open(userId, row.sealed_key) : randomBytes(KEY_BYTES);
    },
    createFinder: (kysely) =>
      new DataLoader(
        async (userIds) => {
          const rows = await find(kysely, [...new Set(userIds)]);
          const keys = new Map(
            rows.map(({ user_id, sealed_key }) => [
              user_id,
              sealed_key ? open(user_id, sealed_key) : null,
            ]),
          );
          return userIds.map((userId) => keys.get(userId) ?? null);
        },
        { cache: false },
      ),
  };
}

function find(kysely: Kysely<AuditDatabase>, userIds: readonly string[]) {
  return kysely
    .selectFrom('personal_key')
    .select(['user_id', 'sealed_key'])
    .where(sql<boolean>`user_id = any(${[...userIds]}::uuid[])`)
    .execute();
}

/**
 * Throws a user's key away for good; answers whether there was one. Nothing that was sealed with it can be
 * read again, and nothing that is sealed for this user from now on.
 *
 * @param kysely a login that may change the table, which the service's own role may not
 */
export async function eraseKey(kysely: Kysely<AuditDatabase>, userId: string): Promise<boolean> {
  const { rows } = await sql<{ had_key: boolean }>`
    with before as (select sealed_key from personal_key where user_id = ${userId})
    insert into personal_key (user_id, sealed_key, created_at, erased_at)
    values (${userId}, null, now(), now())
    on conflict (user_id) do update
      set sealed_key = null, erased_at = coalesce(personal_key.erased_at, now())
    returning exists (select from before where sealed_key is not null) as had_key`.execute(kysely);
  return rows[0]?.had_key ?? false;
}
