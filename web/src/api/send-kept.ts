import type { ApolloClient } from '@apollo/client';
import type { KeptChange } from './outbox.ts';
import { isAnswer, type Refusal, refusalOf } from './refusals.ts';

// As long as the API knows an idempotency key (docs/api.md, "Changing things safely").
const KEY_KNOWN_MS = 24 * 60 * 60 * 1_000;

/**
 * Sends a change that a closed page has left. After a day the API no longer knows whether it had come, and it might
 * undo what others have done since: then only what makes something with an id of its own is sent, since that
 * cannot be made twice.
 *
 * @returns why it was refused, empty if it was not
 */
export async function sendKept(
  client: ApolloClient,
  { document, variables, madeAt }: KeptChange,
): Promise<readonly Refusal[] | 'too old' | 'unanswered'> {
  const makesOne = /^(Create|Add)/.test(nameOf(document)) && Boolean(variables.input.id);
  if (Date.now() - madeAt > KEY_KNOWN_MS && !makesOne) return 'too old';
  try {
    const { data } = await client.mutate({
      mutation: document,
      variables,
      context: { isInOrder: true },
    });
    const payload = Object.values((data ?? {}) as object).find((value) => value?.errors);
    const refusals: readonly Refusal[] = payload?.errors ?? [];
    return refusals.filter(({ code }) => !(makesOne && code === 'ALREADY_EXISTS'));
  } catch (thrown) {
    return isAnswer(thrown) ? [refusalOf(thrown)] : 'unanswered';
  }
}

function nameOf({ definitions: [definition] }: KeptChange['document']): string {
  return (definition?.kind === 'OperationDefinition' && definition.name?.value) || '';
}
