import { creationChanges, transactAs, validate } from '@trellis/kernel/command';
import { alreadyExists } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { toSlug } from '../domain/names.ts';
import { UserSignedUp, WorkspaceCreated } from '../events.ts';
import type { SignUpInput } from '../generated/resolvers.ts';
import { PasswordRecord } from '../persistence/password-record.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';
import { addMember, personOf } from './add-member.ts';
import { claimName, claimSimilarName } from './claim-name.ts';
import { email, locale, password } from './fields.ts';
import { type AuthResult, addRefreshToken, openSession, toAuthResult } from './open-session.ts';
import { inOwnStream } from './own-stream.ts';

const fields = z.object({
  email,
  password,
  displayName: line(100),
  locale,
  workspaceName: line(100).nullish(),
});

/** Makes a user and a first workspace with the user as its ADMIN, and signs in. */
export async function signUp(context: AccountsContext, input: SignUpInput): Promise<AuthResult> {
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
      const times = { createdAt: at, updatedAt: at };
      const user = em.create(UserRecord, {
        ...times,
        id: userId,
        version: 1,
        displayName,
        handle,
        email: valid.email,
        timeZone,
        locale: valid.locale,
      });
      em.create(PasswordRecord, { userId, hash, updatedAt: at });
      em.create(WorkspaceRecord, {
        ...times,
        id: workspaceId,
        version: 1,
        slug,
        name: workspaceName,
        timeZone,
      });
      const person = { ...personOf(user), handle };
      const { userId: _, ...personal } = person;
      append(UserSignedUp, inOwnStream(user, userId), { ...person, ...creationChanges(personal) });
      const workspace = { name: workspaceName, slug, timeZone };
      append(
        WorkspaceCreated,
        { id: workspaceId, workspaceId, version: 1 },
        { ...workspace, ...creationChanges(workspace) },
      );
      addMember({ em, append, now }, { user, workspaceId, role: 'ADMIN' });
      const session = openSession(em, user, at);
      return { sessionId: session.id, refreshToken: addRefreshToken(em, session, at), user };
    },
  );
  return toAuthResult(context, opened);
}
