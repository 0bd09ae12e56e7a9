import type { ApolloClient } from '@apollo/client';

/** Asks anew to which workspaces one belongs, and with which role. */
export async function readViewerAgain(client: ApolloClient): Promise<void> {
  await client.refetchQueries({ include: ['Viewer'] });
}
