import type { Database } from '@trellis/kernel/persistence/database';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { AccountsDatabase } from '../persistence/rows.ts';

// A new key is stored at least ten minutes before it signs, so every process has it by then.
const CACHE_MS = 60_000;
const ALGORITHM = 'EdDSA';

/**
 * The keys that access tokens are signed with. They are in the database, where all processes of
 * accounts find the same ones, and only the role of accounts may read them. Of those whose time has
 * come the newest signs; all that are not expired verify.
 */
export interface SigningKeys {
  current(): Promise<{ kid: string; privateKey: CryptoKey }>;
  /** The public halves, as the key set shows them. */
  publicKeys(): Promise<JSONWebKeySet>;
}

type Loaded = { at: number; current: { kid: string; privateKey: CryptoKey }; set: JSONWebKeySet };
type KeyRow = Selectable<AccountsDatabase['signing_key']>;

/** Reads the keys when they are first needed; makes the first one if there is none. */
export function createSigningKeys(database: Promise<Pick<Database, 'kysely'>>): SigningKeys {
  let known: Loaded | undefined;
  let loading: Promise<Loaded> | undefined;

  async function load(): Promise<Loaded> {
    const kysely = (await database).kysely as unknown as Kysely<AccountsDatabase>;
    let rows = await readKeys(kysely);
    if (!rows.some(signsNow)) {
      await createFirstKey(kysely);
      rows = await readKeys(kysely);
    }
    const newest = rows.filter(signsNow).at(-1) as KeyRow;
    return {
      at: Date.now(),
      current: { kid: newest.kid, privateKey: await importPrivate(newest.private_jwk as JWK) },
      set: { keys: rows.map(({ public_jwk }) => public_jwk as JWK) },
    };
  }

  async function loaded(): Promise<Loaded> {
    if (known && known.at + CACHE_MS > Date.now()) return known;
    loading ??= load().finally(() => {
      loading = undefined;
    });
    try {
      known = await loading;
    } catch (error) {
      // While the database is away, the keys that are known serve on.
      if (!known) throw error;
    }
    return known;
  }

  return {
    current: async () => (await loaded()).current,
    publicKeys: async () => (await loaded()).set,
  };
}

async function importPrivate(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, ALGORITHM)) as CryptoKey;
}

function signsNow(row: KeyRow): boolean {
  return new Date(row.signs_from) <= new Date();
}

function readKeys(kysely: Kysely<AccountsDatabase>): Promise<KeyRow[]> {
  return kysely
    .selectFrom('signing_key')
    .selectAll()
    .where(sql<boolean>`(verifies_until is null or verifies_until > now())`)
    .orderBy('signs_from')
    .orderBy('kid')
    .execute();
}

/** Of several processes that start at once, one makes the key and the others find it. */
async function createFirstKey(kysely: Kysely<AccountsDatabase>): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, {
    crv: 'Ed25519',
    extractable: true,
  });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  await kysely.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('accounts:signing-key', 0))`.execute(
      transaction,
    );
    if ((await readKeys(transaction)).some(signsNow)) return;
    await transaction
      .insertInto('signing_key')
      .values({
        kid,
        public_jwk: JSON.stringify({ ...publicJwk, kid, alg: ALGORITHM, use: 'sig' }),
        private_jwk: JSON.stringify(await exportJWK(privateKey)),
        // A process whose clock is a little behind must be able to sign at once.
        signs_from: new Date(Date.now() - 60_000),
        verifies_until: null,
      })
      .execute();
  });
}
