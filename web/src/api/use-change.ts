import type { ApolloCache, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { DocumentNode } from 'graphql';
import { useCallback } from 'react';
import { v7 as newId } from 'uuid';
import { useOutbox } from './OutboxProvider.tsx';
import { isAnswer, type Refusal, refusalOf } from './refusals.ts';
import { carriesSecret } from './secrets.ts';

type Answer<Payload> = { readonly payload: Payload | null; readonly errors: readonly Refusal[] };
type MutationData = { readonly __typename: 'Mutation' };
type PayloadOf<Data> = Data[Exclude<keyof Data, '__typename'>];

/**
 * A mutation with what the API asks of a careful client: an idempotency key, so that it can be sent again
 * after a loss, and an id by which the change is recognised in the feed. `expected` is shown until the
 * answer is there, and taken back if it is a refusal. Changes are sent in the order in which they were made, and
 * kept in the browser until they are answered, unless they carry a secret. Never throws. `place` puts what is made
 * into lists of the cache; it runs for what is expected as well.
 */
export function useChange<Data extends MutationData, Input extends object>(
  document: TypedDocumentNode<Data, { input: Input }>,
  place?: (cache: ApolloCache, payload: PayloadOf<Data>, input: Input) => void,
): (input: Input, expected?: PayloadOf<Data>) => Promise<Answer<PayloadOf<Data>>> {
  const client = useApolloClient();
  const outbox = useOutbox();
  return useCallback(
    async (input, expected) => {
      const id = newId();
      const meta = { clientMutationId: id, idempotencyKey: id };
      const variables = { input: { ...input, meta } };
      const isKept = !carriesSecret(document, input);
      if (isKept) outbox.keep({ id, document, variables, what: whatOf(input, expected) });
      try {
        const { data } = await client.mutate<Data, { input: Input }>({
          mutation: document,
          variables,
          context: { isInOrder: isKept },
          ...(place && {
            update: (cache: ApolloCache, { data }: { data?: Data | null }) => {
              const payload = (data as Record<string, unknown> | null | undefined)?.[
                fieldOf(document)
              ];
              if (payload) place(cache, payload as PayloadOf<Data>, input);
            },
          }),
          ...(expected && {
            optimisticResponse: {
              __typename: 'Mutation',
              [fieldOf(document)]: expected,
            } as unknown as Data,
          }),
        } as never);
        outbox.settle(id);
        const payload = Object.values((data ?? {}) as object).find((value) => value?.errors);
        return { payload, errors: payload?.errors ?? [] };
      } catch (thrown) {
        if (isKept && !isAnswer(thrown)) return { payload: null, errors: [] };
        outbox.settle(id);
        return { payload: null, errors: [refusalOf(thrown)] };
      }
    },
    [client, outbox, document, place],
  );
}

type Named = { readonly title?: string; readonly name?: string };
const SHOWN_OF_TEXT = 200;

function whatOf(input: object, expected: unknown): string | undefined {
  const { title, name, body, description } = input as Record<string, unknown>;
  const shown = Object.values(expected ?? {}).find(
    (value: Named | null) => value?.title ?? value?.name,
  ) as Named | undefined;
  const what = title ?? name ?? body ?? description ?? shown?.title ?? shown?.name;
  return what ? String(what).slice(0, SHOWN_OF_TEXT) : undefined;
}

function fieldOf(document: DocumentNode): string {
  const [definition] = document.definitions;
  const [field] =
    definition?.kind === 'OperationDefinition' ? definition.selectionSet.selections : [];
  if (field?.kind !== 'Field') throw new Error('The mutation must have one field.');
  return field.name.value;
}
