import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Remembers which request an error belongs to: Apollo Server does not say so where errors are
 * formatted, and a line in the log without it leads nowhere.
 */
export function rememberRequestIds(): {
  plugin: ApolloServerPlugin<object>;
  requestIdOf: (error: unknown) => string | undefined;
} {
  const known = new WeakMap<object, string>();
  return {
    plugin: {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ errors, contextValue }) => {
          const { requestId } = contextValue as { requestId?: string };
          if (requestId) for (const error of errors) known.set(error, requestId);
        },
      }),
    },
    requestIdOf: (error) => known.get(error as object),
  };
}
