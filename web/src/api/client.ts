import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createCache } from './cache.ts';
import { renewWhenRefused, resumeAfterLoss, retryWhileAway, withToken } from './links.ts';
import { createSocket } from './socket.ts';

export type ApiClient = { readonly client: ApolloClient; close(): void };

/** The client of one signed-in person: queries and changes by HTTP, live changes by a socket. */
export function createApiClient(): ApiClient {
  const socket = createSocket();
  const byHttp = ApolloLink.from([
    retryWhileAway,
    renewWhenRefused,
    withToken,
    new HttpLink({ uri: '/graphql' }),
  ]);
  const bySocket = ApolloLink.from([resumeAfterLoss, new GraphQLWsLink(socket)]);
  const client = new ApolloClient({
    cache: createCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      bySocket,
      byHttp,
    ),
  });
  return {
    client,
    close: () => {
      client.stop();
      void socket.dispose();
    },
  };
}
