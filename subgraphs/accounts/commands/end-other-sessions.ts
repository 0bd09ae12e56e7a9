import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { applyChanges } from '@trellis/kernel/command';
import { SessionRecord } from '../persistence/session-record.ts';

/** Ends every session of a user but one, and answers which these are. */
export async function endOtherSessions(
  em: EntityManager,
  { userId, keepId, at }: { userId: string; keepId: string; at: Date },
): Promise<string[]> {
  const sessions = await em.find(
    SessionRecord,
    { userId, id: { $ne: keepId }, revokedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const session of sessions) applyChanges(session, { revokedAt: at }, at);
  return sessions.map(({ id }) => id);
}
