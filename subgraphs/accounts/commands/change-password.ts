import { transact, validate } from '@trellis/kernel/command';
import { identityOf } from '@trellis/kernel/context';
import { CodedError } from '@trellis/kernel/errors';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { PasswordChanged } from '../events.ts';
import type { ChangePasswordInput } from '../generated/resolvers.ts';
import { PasswordRecord } from '../persistence/password-record.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { password } from './fields.ts';
import { lockCaller } from './lock-caller.ts';
import { inOwnStream } from './own-stream.ts';
import type { UserResult } from './user-data.ts';

const fields = z.object({ newPassword: password });

/** Sets another password. Whoever is signed in with the old one elsewhere is signed out. */
export async function changePassword(context: AccountsContext, input: ChangePasswordInput) {
  const { newPassword } = validate(fields, input);
  // Slow on purpose, so both are done before anything is locked.
  const verified = await verify(context, input.currentPassword);
  const newHash = verified && (await context.passwords.hash(newPassword));
  return transact(
    context,
    // Passwords must not get into the quick hash that idempotency keeps of an input.
    { command: 'changePassword', input: { ...(input.meta && { meta: input.meta }) } },
    async (scope): Promise<UserResult> => {
      const { em, identity, append, now } = scope;
      const user = await lockCaller(scope);
      const stored = await em.findOneOrFail(PasswordRecord, { userId: user.id });
      // Only now: a repetition of a change that was made is answered as the first time.
      if (!newHash || stored.hash !== verified) throw wrongPassword();
      const at = now();
      Object.assign(stored, { hash: newHash, updatedAt: at });
      const endedSessionIds = await endOtherSessions(em, {
        userId: user.id,
        keepId: identity.sessionId,
        at,
      });
      const cursor = append(PasswordChanged, inOwnStream(user, user.id), {
        userId: user.id,
        endedSessionIds,
        changedFields: [],
        changes: [],
      });
      return { userId: user.id, cursor };
    },
  );
}

/** The hash that the password belongs to, or null when it is not the caller's. */
async function verify(context: AccountsContext, given: string): Promise<string | null> {
  const { kysely, passwords } = context;
  const known = await kysely
    .selectFrom('password')
    .select('hash')
    .where('user_id', '=', identityOf(context).userId)
    .executeTakeFirst();
  const current = password.safeParse(given);
  const isRight = await passwords.matches(
    current.success ? (known?.hash ?? null) : null,
    current.data ?? '',
  );
  return isRight ? (known?.hash ?? null) : null;
}

function wrongPassword(): CodedError<'INVALID_CREDENTIALS'> {
  return new CodedError('INVALID_CREDENTIALS', 'This is not your password.', {
    path: ['currentPassword'],
    details: { constraint: 'must be your password until now' },
  });
}
