import { LockMode } from '@mikro-orm/core';
import { applyChanges, transact } from '@trellis/kernel/command';
import { notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { AccountsContext } from '../context.ts';
import { SessionRevoked } from '../events.ts';
import type { SignOutInput } from '../generated/resolvers.ts';
import { SessionRecord } from '../persistence/session-record.ts';
import { inOwnStream } from './own-stream.ts';

export type SessionPayloadView = PayloadView<{ sessionId: string; cursor: string | null }>;

/** Ends the caller's session, or all of them. */
export function signOut(context: AccountsContext, input: SignOutInput) {
  return transact(context, { command: 'signOut', input }, async ({ em, identity, append, now }) => {
    const { userId, sessionId } = identity;
    const sessions = await em.find(
      SessionRecord,
      { userId, ...(!input.everywhere && { id: sessionId }) },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    if (!sessions.some(({ id }) => id === sessionId)) throw notFound([]);
    let cursor: string | null = null;
    for (const session of sessions) {
      if (session.revokedAt) continue;
      const applied = applyChanges(session, { revokedAt: now() }, now());
      const own = append(SessionRevoked, inOwnStream(session, userId), { userId, ...applied });
      if (session.id === sessionId) cursor = own;
    }
    return { sessionId, cursor };
  });
}
