import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { type ApiClient, createApiClient } from '../api/client.ts';
import { WorkspaceProvider } from '../workspace/WorkspaceProvider.tsx';
import { Pages } from './Pages.tsx';
import { preloadWhenIdle } from './preload.ts';

/** Everything that needs somebody signed in: one client and one socket, as long as the session lasts. */
export default function SignedIn() {
  const [api, setApi] = useState<ApiClient | null>(null);
  useEffect(() => {
    const opened = createApiClient();
    setApi(opened);
    return () => opened.close();
  }, []);
  useEffect(preloadWhenIdle, []);
  if (!api) return null;
  return (
    <ApolloProvider client={api.client}>
      <WorkspaceProvider>
        <Pages />
      </WorkspaceProvider>
    </ApolloProvider>
  );
}
