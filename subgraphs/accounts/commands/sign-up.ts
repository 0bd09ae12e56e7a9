import { creationChanges, transactAs, validate } from '@trellis/kernel/command';
import { alreadyExists, closedNow } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { toSlug } from '../domain/names.ts';
import { UserSignedUp } from '../events.ts';
import type { SignUpInput } from '../generated/resolvers.ts';
import { PasswordRecord } from '../persistence/password-record.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { addWorkspace } from './add-workspace.ts';
import { claimName, claimSimilarName } from './claim-name.ts';
import { email, locale, password } from './fields.ts';
import { type AuthResult, addRefreshToken, openSession, toAuthResult } from './open-session.ts';
import { inOwnStream } from './own-stream.ts';
import { userData } from './user-data.ts';

const fields = z.object({
  email,
  password,
  displayName: line(100),
  locale,
  workspaceName: line(100).nullish(),
});

/** Makes a user and a first workspace with the user as its ADMIN, and signs in. */
export async function signUp(context: AccountsContext, input: SignUpInput): Promise<AuthResult> {
  if (!(await context.flags.isOn('sign-up'))) throw closedNow();
  const { password: plain, displayName, ...valid } = validate(fields, input);
  const { timeZone } = input;
  const workspaceName = valid.workspaceName ?? displayName;
  const hash = await context.passwords.hash(plain);
  const [userId, workspaceId] = [newId(), newId()];
  const actor = { userId, workspaceIds: [workspaceId] };
  const opened = await transactAs(
    context,
    { command: 'signUp', input: {}, actor },
    async ({ em, append, now }) => {
      if (!(await claimName(em, 'email', valid.email)))
        throw alreadyExists(['email'], 'Somebody has signed up with this address.');
      const handle = await claimSimilarName(em, 'handle', toSlug(displayName, 'user'));
      const slug = await claimSimilarName(em, 'slug', toSlug(workspaceName, 'workspace'));

      const at = now();
      const user = em.create(UserRecord, {
        id: userId,
        version: 1,
        displayName,
        handle,
        avatarUrl: null,
        email: valid.email,
        timeZone,
        locale: valid.locale,
        createdAt: at,
        updatedAt: at,
      });
      em.create(PasswordRecord, { userId, hash, updatedAt: at });
      const shown = { displayName, email: valid.email, timeZone, locale: valid.locale, handle };
      append(UserSignedUp, inOwnStream(user, userId), userData(user, creationChanges(shown)));
      const named = { id: workspaceId, name: workspaceName, slug, timeZone };
      addWorkspace({ em, append, now }, { ...named, weekStart: 'MO', user });
      const session = openSession(em, { user, origin: context.origin, at });
      return { sessionId: session.id, refreshToken: addRefreshToken(em, session, at), user };
    },
  );
  return toAuthResult(context, opened);
}
