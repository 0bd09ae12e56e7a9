import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestFacts } from '../subgraph.ts';

type Request = Pick<RequestFacts, 'requestId' | 'traceparent'>;

/**
 * Remembers which request an error belongs to: Apollo Server does not say so where errors are
 * formatted, and a line in the log without it leads nowhere.
 */
export function rememberRequests(): {
  plugin: ApolloServerPlugin<object>;
  requestOf: (error: unknown) => Partial<Request>;
} {
  const known = new WeakMap<object, Request>();
  return {
    plugin: {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ errors, contextValue }) => {
          const { requestId, traceparent } = contextValue as Partial<Request>;
          if (requestId) for (const error of errors) known.set(error, { requestId, traceparent });
        },
      }),
    },
    requestOf: (error) => known.get(error as object) ?? {},
  };
}
