import { CodedError } from '@trellis/kernel/errors';
import * as z from 'zod';

const record = z.record(z.string(), z.unknown());
const graphqlRequest = z.object({
  query: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: record.nullish(),
  extensions: record.nullish(),
});

/** A request of GraphQL, of whatever transport. */
export type GraphQLRequest = {
  /** Empty where `extensions.persistedQuery` stands for it. */
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
};

/** @throws CodedError BAD_REQUEST that names what is wrong and echoes no value */
export function readRequest(body: unknown): GraphQLRequest {
  if (Array.isArray(body)) throw new CodedError('BAD_REQUEST', 'Send one operation per request.');
  const parsed = graphqlRequest.safeParse(body);
  if (parsed.success) return { ...parsed.data, query: parsed.data.query ?? '' };
  const wrong = parsed.error.issues.map(({ path }) => path[0]).filter(Boolean);
  const what =
    wrong.length > 0 ? `not as expected: ${[...new Set(wrong)].join(', ')}` : 'no object';
  throw new CodedError('BAD_REQUEST', `The body of a GraphQL request is ${what}.`);
}
