import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { DocumentNode } from 'graphql';
import { useCallback } from 'react';
import { v7 as newId } from 'uuid';
import { ownChanges } from '../live/own-changes.ts';
import { type Refusal, refusalOf } from './refusals.ts';

type Answer<Payload> = { readonly payload: Payload | null; readonly errors: readonly Refusal[] };
type MutationData = { readonly __typename: 'Mutation' };
type PayloadOf<Data> = Data[Exclude<keyof Data, '__typename'>];

/**
 * A mutation with what the API asks of a careful client: an idempotency key, so that it can be sent again
 * after a loss, and an id by which the change is recognised in the feed. `expected` is shown until the
 * answer is there, and taken back if it is a refusal. Never throws.
 */
export function useChange<Data extends MutationData, Input extends object>(
  document: TypedDocumentNode<Data, { input: Input }>,
): (input: Input, expected?: PayloadOf<Data>) => Promise<Answer<PayloadOf<Data>>> {
  const client = useApolloClient();
  return useCallback(
    async (input, expected) => {
      const clientMutationId = newId();
      ownChanges.add(clientMutationId);
      const meta = { clientMutationId, idempotencyKey: clientMutationId };
      try {
        const { data } = await client.mutate<Data, { input: Input }>({
          mutation: document,
          variables: { input: { ...input, meta } },
          ...(expected && {
            optimisticResponse: {
              __typename: 'Mutation',
              [fieldOf(document)]: expected,
            } as unknown as Data,
          }),
        } as never);
        const payload = Object.values((data ?? {}) as object).find((value) => value?.errors);
        return { payload, errors: payload?.errors ?? [] };
      } catch (thrown) {
        return { payload: null, errors: [refusalOf(thrown)] };
      }
    },
    [client, document],
  );
}

function fieldOf(document: DocumentNode): string {
  const [definition] = document.definitions;
  const [field] =
    definition?.kind === 'OperationDefinition' ? definition.selectionSet.selections : [];
  if (field?.kind !== 'Field') throw new Error('The mutation must have one field.');
  return field.name.value;
}
