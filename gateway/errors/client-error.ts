import { CodedError } from '@trellis/kernel/errors';
import { formatError } from '@trellis/kernel/graphql-errors';
import type { Logger } from '@trellis/kernel/logger';
import { GraphQLError } from 'graphql';
import type { ResultPath } from '../supergraph/result-positions.ts';

/** An error that has been judged: all of it may be seen by the client. */
export class ClientError extends GraphQLError {
  constructor(
    message: string,
    options: { extensions: Record<string, unknown>; path?: ResultPath | undefined },
  ) {
    super(message, { extensions: options.extensions, path: options.path ?? null });
    this.name = 'ClientError';
  }
}

export type ErrorContext = {
  readonly logger: Logger;
  readonly requestId: string;
  readonly traceparent?: string | undefined;
};

/** What a client gets to see of an error; the one way out, for every transport. */
export function toClientError(
  error: unknown,
  context: ErrorContext,
  path?: ResultPath,
): ClientError {
  if (error instanceof ClientError) return error;
  if (isSubscriptionEnd(error)) {
    const { message, code, details } = error;
    const { requestId } = context;
    return new ClientError(message, { extensions: { code, ...details, requestId }, path });
  }
  const known = isCancellation(error)
    ? new CodedError('TIMEOUT', 'A part of the answer took too long.')
    : error;
  const shown =
    known instanceof GraphQLError ? known.toJSON() : { message: String(known), extensions: {} };
  const { message, extensions } = formatError(shown, known, context);
  const { requestId } = context;
  return new ClientError(message, { extensions: { ...extensions, requestId }, path });
}

function isCancellation(error: unknown): boolean {
  return error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name);
}

// The codes that end subscriptions are the gateway's own; the kernel does not know them.
function isSubscriptionEnd(error: unknown): error is CodedError {
  return error instanceof CodedError && error.code.startsWith('SUBSCRIPTION_');
}
