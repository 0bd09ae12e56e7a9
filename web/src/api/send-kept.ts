import type { ApolloClient } from '@apollo/client';
import type { KeptChange } from './outbox.ts';
import { conflictIn, isAnswer, type Refusal, refusalOf } from './refusals.ts';

// As long as the API knows an idempotency key (docs/api.md, "Changing things safely").
const KEY_KNOWN_MS = 24 * 60 * 60 * 1_000;

/**
 * Sends a change that a closed page has left. After a day the API no longer knows whether it had come, and it might
 * undo what others have done since: then only what makes something with an id of its own is sent, since that
 * cannot be made twice. What others changed beside it meanwhile is no conflict.
 *
 * @returns why it was refused, empty if it was not
 */
export async function sendKept(
  client: ApolloClient,
  change: KeptChange,
): Promise<readonly Refusal[] | 'too old' | 'unanswered' | 'conflict'> {
  const { document, variables, madeAt } = change;
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
    const conflict = conflictIn(refusals);
    if (conflict?.currentVersion && isElsewhere(variables.input, conflict))
      return sendKept(client, {
        ...change,
        variables: expecting(variables, conflict.currentVersion),
      });
    if (conflict) return 'conflict';
    return refusals.filter(({ code }) => !(makesOne && code === 'ALREADY_EXISTS'));
  } catch (thrown) {
    return isAnswer(thrown) ? [refusalOf(thrown)] : 'unanswered';
  }
}

/** The same change, made whatever others have done. */
export function insisting(change: KeptChange): KeptChange {
  return { ...change, variables: expecting(change.variables, undefined) };
}

function expecting({ input }: KeptChange['variables'], expectedVersion: number | undefined) {
  return { input: { ...input, expectedVersion } };
}

function isElsewhere(input: object, { changedPaths = [] }: Refusal): boolean {
  const own = Object.keys(input);
  return (
    changedPaths.length > 0 &&
    !changedPaths.some((path) => own.some((name) => path.startsWith(name)))
  );
}

function nameOf({ definitions: [definition] }: KeptChange['document']): string {
  return (definition?.kind === 'OperationDefinition' && definition.name?.value) || '';
}
