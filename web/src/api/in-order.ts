import { ApolloLink } from '@apollo/client';
import { finalize, from, switchMap } from 'rxjs';

/**
 * Sends changes one after the other: what was written first arrives first, also when all of them waited for a lost
 * connection and are tried again. Only what asks for it by `isInOrder` in its context waits.
 */
export function createInOrder(): ApolloLink {
  let earlier: Promise<void> = Promise.resolve();
  return new ApolloLink((operation, forward) => {
    if (!operation.getContext().isInOrder) return forward(operation);
    const before = earlier;
    const { promise, resolve } = Promise.withResolvers<void>();
    earlier = before.then(() => promise);
    return from(before).pipe(
      switchMap(() => forward(operation)),
      finalize(resolve),
    );
  });
}
