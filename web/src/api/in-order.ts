import { ApolloLink } from '@apollo/client';
import { defer, finalize, from, switchMap, tap } from 'rxjs';
import { OwnVersions } from './own-versions.ts';

/**
 * Sends changes one after the other: what was written first arrives first, also when all of them waited for a lost
 * connection and are tried again. Only what asks for it by `isInOrder` in its context waits.
 */
export function createInOrder(): ApolloLink {
  let earlier: Promise<void> = Promise.resolve();
  const versions = new OwnVersions();
  return new ApolloLink((operation, forward) => {
    if (!operation.getContext().isInOrder) return forward(operation);
    const before = earlier;
    const { promise, resolve } = Promise.withResolvers<void>();
    earlier = before.then(() => promise);
    const send = defer(() => {
      const { input } = operation.variables;
      if (input) operation.variables = { ...operation.variables, input: versions.raise(input) };
      return forward(operation).pipe(
        tap(({ data }) => versions.note(operation.variables.input, data)),
      );
    });
    return from(before).pipe(
      switchMap(() => send),
      finalize(resolve),
    );
  });
}
