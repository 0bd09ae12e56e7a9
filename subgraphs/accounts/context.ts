import type { SubgraphContext } from '@trellis/kernel/context';
import type { Kysely } from 'kysely';
import type { AccessTokens } from './credentials/access-tokens.ts';
import type { Passwords } from './credentials/passwords.ts';
import type { AccountsDatabase } from './persistence/rows.ts';
import { createReader, NOBODY, type Reader, type Viewer } from './queries/reader.ts';

type Credentials = { readonly passwords: Passwords; readonly accessTokens: AccessTokens };

export type AccountsContext = SubgraphContext &
  Credentials & {
    readonly kysely: Kysely<AccountsDatabase>;
    /** Reads for the caller. */
    readonly reader: Reader;
    /** Reads for somebody else, such as one who has just signed in. */
    readAs(viewer: Viewer): Reader;
  };

export function createAccountsContext(
  base: SubgraphContext,
  credentials: Credentials,
): AccountsContext {
  const kysely = base.database.kysely as unknown as Kysely<AccountsDatabase>;
  const readAs = (viewer: Viewer) => createReader(kysely, viewer, base.now);
  return { ...base, ...credentials, kysely, readAs, reader: readAs(base.identity ?? NOBODY) };
}
