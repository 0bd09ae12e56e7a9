import { LockMode } from '@mikro-orm/core';
import { applyChanges, transactAs } from '@trellis/kernel/command';
import type { AccountsContext } from '../context.ts';
import { hashSecret } from '../credentials/secret.ts';
import { decideRefresh } from '../domain/session.ts';
import { RefreshReuseDetected } from '../events.ts';
import type { RefreshTokenInput } from '../generated/resolvers.ts';
import { RefreshTokenRecord } from '../persistence/refresh-token-record.ts';
import { SessionRecord } from '../persistence/session-record.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { invalidRefreshToken } from './invalid-credentials.ts';
import { type AuthResult, addRefreshToken, toAuthResult } from './open-session.ts';
import { inOwnStream } from './own-stream.ts';

/** Exchanges a refresh token for the next one; a token that comes twice ends the session. */
export async function refreshToken(
  context: AccountsContext,
  input: RefreshTokenInput,
): Promise<AuthResult> {
  const hash = hashSecret(input.refreshToken);
  const family = await findFamily(context, hash);
  if (!family) throw invalidRefreshToken();
  const { userId, sessionId } = family;

  // The end of a family must be written as well, so it is an answer and thrown afterwards.
  const { opened } = await transactAs(
    context,
    { command: 'refreshToken', input: {}, actor: { userId, workspaceIds: [] } },
    async ({ em, append, now }) => {
      const at = now();
      // All tokens of a family wait here for each other; the token is read behind the lock.
      const session = await em.findOne(
        SessionRecord,
        { id: sessionId, userId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      const token = await em.findOne(RefreshTokenRecord, { hash, sessionId });
      if (!session || !token) return { opened: null };
      switch (decideRefresh(session, token, at)) {
        case 'ended':
          return { opened: null };
        case 'reused': {
          const applied = applyChanges(session, { revokedAt: at }, at);
          append(RefreshReuseDetected, inOwnStream(session, userId), { userId, ...applied });
          return { opened: null };
        }
        case 'rotated': {
          token.spentAt = at;
          session.lastSeenAt = at;
          const user = await em.findOneOrFail(UserRecord, { id: userId });
          return { opened: { sessionId, refreshToken: addRefreshToken(em, session, at), user } };
        }
      }
    },
  );
  if (!opened) throw invalidRefreshToken();
  return toAuthResult(context, opened);
}

/** Whoever holds a token of a family may know whose it is. */
function findFamily({ kysely }: AccountsContext, hash: string) {
  return kysely
    .selectFrom('refresh_token')
    .innerJoin('session', 'session.id', 'refresh_token.session_id')
    .select(['session.id as sessionId', 'session.user_id as userId'])
    .where('refresh_token.hash', '=', hash)
    .executeTakeFirst();
}
