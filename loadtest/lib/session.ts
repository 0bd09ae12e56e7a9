import { fail } from 'k6';
import { send } from './graphql.ts';
import { credentials } from './settings.ts';

export type Session = { token: string; userId: string; workspaceId: string };

/** Signs the demo user in. The run ends here if that fails. */
export function signIn(): Session {
  const answer = send('sign-in', { input: credentials })?.signIn;
  const workspaceId = answer?.user?.memberships[0]?.workspace.id;
  if (!workspaceId) fail(`${credentials.email} cannot sign in, or is in no workspace.`);
  return { token: answer.accessToken, userId: answer.user.id, workspaceId };
}
