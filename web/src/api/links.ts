import { ApolloLink, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { from, switchMap, tap } from 'rxjs';
import { session } from '../session/session.ts';

/** Puts the access token of this tab into every request. */
export const withToken = new SetContextLink(async ({ headers }) => {
  const token = await session.token();
  return { headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) } };
});

/**
 * Roles may have changed since the token was made: then the API refuses a change, and takes it with a new token
 * (docs/api.md, "Who is calling"). A token that is not taken at all is renewed as well; if that is refused, the session
 * is over.
 */
export const renewWhenRefused = new ErrorLink(({ error, operation, forward }) => {
  if (operation.getContext().isSecondTry || !isUnauthenticated(error)) return;
  operation.setContext({ isSecondTry: true });
  return from(session.renew()).pipe(switchMap(() => forward(operation)));
});

function isUnauthenticated(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
  );
}

/** Tries again while the server cannot be reached or says that it cannot answer now. */
export const retryWhileAway = new RetryLink({
  delay: { initial: 300, max: 3_000, jitter: true },
  attempts: (count, operation, error) => canWait(error) && (isSafe(operation) || count < 1),
});

function canWait(error: unknown): boolean {
  if (ServerError.is(error)) return [502, 503, 504].includes(error.statusCode);
  return error instanceof TypeError;
}

// The key makes a second arrival of the same change harmless.
function isSafe({ operationType, variables }: ApolloLink.Operation): boolean {
  return operationType === 'query' || Boolean(variables.input?.meta?.idempotencyKey);
}

type Item = { readonly cursor?: string; readonly latest?: string };

/**
 * Remembers the cursor of the latest change in the variables of its subscription. graphql-ws sends these
 * anew after each loss of the socket, so that what was missed comes first.
 */
export const resumeAfterLoss = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap(({ data }) => {
      const [item] = Object.values((data ?? {}) as Record<string, Item | null>);
      const cursor = item?.cursor ?? item?.latest;
      if (cursor) operation.variables.after = cursor;
    }),
  ),
);
