import { LockMode } from '@mikro-orm/core';
import { applyChanges, type CommandScope, transact } from '@trellis/kernel/command';
import { notFound } from '@trellis/kernel/errors';
import { isUuid } from '@trellis/kernel/ids';
import type { AccountsContext } from '../context.ts';
import { SessionRevoked } from '../events.ts';
import type { RevokeSessionInput } from '../generated/resolvers.ts';
import { SessionRecord } from '../persistence/session-record.ts';
import { inOwnStream } from './own-stream.ts';

/** Ends one session of the caller. On one that has ended already: success, and nothing happens. */
export function revokeSession(context: AccountsContext, input: RevokeSessionInput) {
  return transact(context, { command: 'revokeSession', input }, async (scope) => {
    const { identity, append, now } = scope;
    const { userId } = identity;
    const session = await lockSession(scope, input.id);
    if (session.revokedAt) return { sessionId: session.id, cursor: null };
    const applied = applyChanges(session, { revokedAt: now() }, now());
    const cursor = append(SessionRevoked, inOwnStream(session, userId), { userId, ...applied });
    return { sessionId: session.id, cursor };
  });
}

async function lockSession({ em, identity }: CommandScope, id: string): Promise<SessionRecord> {
  const session = isUuid(id)
    ? await em.findOne(
        SessionRecord,
        { id, userId: identity.userId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      )
    : null;
  if (!session) throw notFound(['id'], id);
  return session;
}
