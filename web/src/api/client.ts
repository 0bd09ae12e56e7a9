import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Subject, takeUntil } from 'rxjs';
import { createCache } from './cache.ts';
import { createInOrder } from './in-order.ts';
import { renewWhenRefused, resumeAfterLoss, retryWhileAway, withToken } from './links.ts';
import { createSocket } from './socket.ts';

export type ApiClient = { readonly client: ApolloClient; close(): void };

/** The client of one signed-in person: queries and changes by HTTP, live changes by a socket. */
export function createApiClient(): ApiClient {
  const socket = createSocket();
  // What is still tried when somebody signs out must not go on as somebody else.
  const closed = new Subject<void>();
  const untilClosed = new ApolloLink((operation, forward) =>
    forward(operation).pipe(takeUntil(closed)),
  );
  const byHttp = ApolloLink.from([
    untilClosed,
    createInOrder(),
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
      closed.next();
      client.stop();
      void socket.dispose();
    },
  };
}
