import { LockMode } from '@mikro-orm/core';
import { type CommandScope, transactAs } from '@trellis/kernel/command';
import type { Origin } from '@trellis/kernel/subgraph';
import type { AccountsContext } from '../context.ts';
import { SignedIn, SignInFailed } from '../events.ts';
import type { SignInInput } from '../generated/resolvers.ts';
import { PasswordRecord } from '../persistence/password-record.ts';
import { SessionRecord } from '../persistence/session-record.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { email, password } from './fields.ts';
import { invalidCredentials } from './invalid-credentials.ts';
import {
  type AuthResult,
  addRefreshToken,
  type OpenSession,
  openSession,
  toAuthResult,
} from './open-session.ts';
import { inOwnStream } from './own-stream.ts';

const NO_CHANGE = { changedFields: [], changes: [] };

type Known = { readonly userId: string; readonly hash: string };
type Scope = Omit<CommandScope, 'identity'>;

/** Opens a session for whoever knows the address and the password. */
export async function signIn(context: AccountsContext, input: SignInInput): Promise<AuthResult> {
  const given = password.safeParse(input.password);
  const known = await findByEmail(context, input.email);
  const isRight = await context.passwords.matches(
    given.success ? (known?.hash ?? null) : null,
    given.data ?? '',
  );
  if (!known) throw invalidCredentials();
  const newHash =
    isRight && context.passwords.isOutdated(known.hash)
      ? await context.passwords.hash(given.data as string)
      : null;

  const actor = { userId: known.userId, workspaceIds: [] };
  // A failure must be written as well, so it is an answer of the transaction and thrown after it.
  const { opened } = await transactAs(
    context,
    { command: 'signIn', input: {}, actor },
    async (scope) => {
      const { origin } = context;
      const user = await scope.em.findOneOrFail(
        UserRecord,
        { id: known.userId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (isRight) return { opened: await open(scope, { user, origin, newHash }) };
      scope.append(SignInFailed, inOwnStream(user, user.id), { userId: user.id, ...NO_CHANGE });
      return { opened: null };
    },
  );
  if (!opened) throw invalidCredentials();
  return toAuthResult(context, opened);
}

/** Nobody is signed in yet, so the address itself is the rule by which the user is found. */
async function findByEmail({ kysely }: AccountsContext, address: string): Promise<Known | null> {
  const wanted = email.safeParse(address);
  if (!wanted.success) return null;
  const found = await kysely
    .selectFrom('account')
    .innerJoin('password', 'password.user_id', 'account.id')
    .select(['account.id as userId', 'password.hash'])
    .where('account.email', '=', wanted.data)
    .executeTakeFirst();
  return found ?? null;
}

type Opening = {
  readonly user: UserRecord;
  readonly origin: Origin | undefined;
  readonly newHash: string | null;
};

async function open(
  { em, append, now }: Scope,
  { user, origin, newHash }: Opening,
): Promise<OpenSession> {
  const at = now();
  if (newHash)
    await em.nativeUpdate(PasswordRecord, { userId: user.id }, { hash: newHash, updatedAt: at });
  await em.nativeDelete(SessionRecord, { userId: user.id, expiresAt: { $lt: at } });
  const session = openSession(em, { user, origin, at });
  append(SignedIn, inOwnStream(session, user.id), { userId: user.id, ...NO_CHANGE });
  return { sessionId: session.id, refreshToken: addRefreshToken(em, session, at), user };
}
