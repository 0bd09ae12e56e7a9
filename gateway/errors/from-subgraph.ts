import { CodedError, isRequestError, isUserError } from '@trellis/kernel/errors';
import { withoutValues } from '@trellis/kernel/graphql/without-values';
import { GraphQLError } from 'graphql';
import { inClientNames } from '../supergraph/reserved-variable.ts';
import { AFTER_VARIABLE } from '../supergraph/resumable-document.ts';
import type { SubgraphError } from '../transport/upstream.ts';

/** What of an error's extensions may reach clients; the rest belongs to the subgraph. */
const DETAILS = [
  'limit',
  'cost',
  'bucket',
  'retryAfter',
  'missing',
  'id',
  'requires',
  'allowed',
  'from',
  'to',
  'constraint',
  'currentVersion',
  'changedPaths',
];

/**
 * The meaning of an error that a subgraph reports: the coded error it stands for if that is one for
 * clients, else an error that will be masked.
 */
export function fromSubgraph(reported: SubgraphError): Error {
  const original = originalOf(reported);
  if (original instanceof CodedError) return original;
  const code = String(reported.extensions?.code ?? '');
  if (code === 'BAD_USER_INPUT' || isRefusedValue(code, reported.message))
    return new GraphQLError(
      inClientNames(withoutValues(reported.message)).replaceAll(AFTER_VARIABLE, 'after'),
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
  const coded = new CodedError(code, reported.message.slice(0, 500), {
    details: detailsOf(reported),
  });
  if (isRequestError(coded) || isUserError(coded)) return coded;
  return new Error(reported.message, { cause: original });
}

function originalOf(error: SubgraphError): unknown {
  let current: unknown = error;
  while (current instanceof Error && 'originalError' in current && current.originalError)
    current = current.originalError;
  return current;
}

// The gateway does not know what the scalars of a subgraph accept; that shows only there.
function isRefusedValue(code: string, message: string): boolean {
  return code === 'GRAPHQL_VALIDATION_FAILED' && message.startsWith('Expected value of type');
}

function detailsOf({ extensions = {} }: SubgraphError): Record<string, unknown> {
  const known = DETAILS.filter((name) => extensions[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, extensions[name]]));
}
