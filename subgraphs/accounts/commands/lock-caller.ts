import { LockMode } from '@mikro-orm/core';
import type { CommandScope } from '@trellis/kernel/command';
import { unauthenticated } from '@trellis/kernel/errors';
import { UserRecord } from '../persistence/user-record.ts';

/** The caller's own row, locked: what one person changes about themselves happens one by one. */
export async function lockCaller({
  em,
  identity,
}: Pick<CommandScope, 'em' | 'identity'>): Promise<UserRecord> {
  const user = await em.findOne(
    UserRecord,
    { id: identity.userId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!user) throw unauthenticated();
  return user;
}
