import { useApolloClient } from '@apollo/client/react';
import { session } from '../session/session.ts';
import { readViewerAgain } from './read-viewer-again.ts';

/** A function that learns to which workspaces one belongs now. Roles are in the access token, so it is renewed first. */
export function useNewRoles(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await session.renew();
    await readViewerAgain(client);
  };
}
