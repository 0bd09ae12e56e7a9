import type { FastifyReply, FastifyRequest } from 'fastify';
import { executeOperation, type OperationRun } from '../supergraph/execute-operation.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What clients commonly accept, and what they get for it. All else is left to be negotiated. */
export const COMMON_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json, */*', JSON_TYPE],
  ['application/json, text/plain, */*', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json', RESPONSE_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
]);

const POSTED: ReadonlySet<string | undefined> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
]);

/** The media type of the answer to an operation that was posted as JSON; undefined if that is not clear. */
export function plainType({ method, headers }: FastifyRequest): string | undefined {
  if (method !== 'POST' || !POSTED.has(headers['content-type']?.toLowerCase())) return undefined;
  return COMMON_TYPES.get(headers.accept);
}

/**
 * Answers an admitted operation as Apollo Server would, to the byte. Admission has done already what its
 * pipeline does for each request: reading, parsing, validating.
 */
export async function answerPlainly(
  run: OperationRun,
  reply: FastifyReply,
  type: string,
): Promise<string> {
  const { errors, data, extensions } = await executeOperation(run);
  void reply.type(type);
  return `${JSON.stringify({ errors, data, extensions })}\n`;
}
