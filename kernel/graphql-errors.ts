import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CodedError, isRequestError, isUserError, statusOf, type UserErrorCode } from './errors.ts';
import { withoutValues } from './graphql/without-values.ts';
import type { Logger } from './logger.ts';
import { kindOfFailure } from './persistence/failure.ts';
import { traceOf } from './telemetry/traceparent.ts';

/** Codes of Apollo Server that tell a client about its own mistake. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_IN_LIST',
]);

/** The GraphQL error of a coded error; `http.status` takes effect when the request is refused. */
export function toGraphQLError(error: CodedError): GraphQLError {
  const status = isRequestError(error) ? statusOf(error.code) : 400;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...error.details, http: { status } },
  });
}

/** Where an error happened, for the log. */
type Place = {
  readonly logger: Logger;
  readonly requestId?: string;
  readonly traceparent?: string | undefined;
};

/**
 * The single mapping of errors to what a client may see. Coded errors keep code and message, errors
 * of the document keep theirs without suggestions. All else is logged and becomes INTERNAL with the
 * request id, or SERVICE_UNAVAILABLE when the database was away or too busy.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  options: Place,
): GraphQLFormattedError {
  const cause = originalOf(error);
  const base = { locations: formatted.locations, path: formatted.path };
  if (
    cause instanceof CodedError &&
    (isRequestError(cause) || isUserError(cause)) &&
    cause.code !== 'INTERNAL'
  ) {
    return clean({
      ...base,
      message: cause.message,
      extensions: { code: cause.code, ...cause.details },
    });
  }
  const code = String(formatted.extensions?.code ?? '');
  if (CLIENT_CODES.has(code) && (!cause || cause instanceof GraphQLError)) {
    const message = withoutValues(formatted.message.replace(/ Did you mean .*$/s, '')).slice(
      0,
      500,
    );
    return clean({ ...base, message, extensions: { code } });
  }
  return clean({ ...base, ...mask(cause ?? error, options) });
}

/** What cannot be shown: an answer that says whether it is worth trying again, and a line in the log. */
function mask(
  error: unknown,
  { logger, requestId, traceparent }: Place,
): { message: string; extensions: Record<string, unknown> } {
  const isAway = kindOfFailure(error) !== 'handler';
  logger.error(
    { err: error, requestId, ...traceOf(traceparent) },
    'An unexpected error was masked.',
  );
  return {
    message: isAway
      ? 'This cannot be done right now; try again.'
      : 'Something went wrong on our side.',
    extensions: {
      code: isAway ? 'SERVICE_UNAVAILABLE' : 'INTERNAL',
      ...(requestId && { requestId }),
    },
  };
}

function originalOf(error: unknown): unknown {
  let current = error;
  while (current instanceof GraphQLError && current.originalError) current = current.originalError;
  return current;
}

function clean(error: GraphQLFormattedError): GraphQLFormattedError {
  return Object.fromEntries(
    Object.entries(error).filter(([, value]) => value !== undefined),
  ) as unknown as GraphQLFormattedError;
}

const ERROR_TYPES: Readonly<Record<UserErrorCode, string>> = {
  INVALID_INPUT: 'InvalidInputError',
  INVALID_CREDENTIALS: 'InvalidInputError',
  RECURRENCE_UNSUPPORTED: 'InvalidInputError',
  DEPENDENCY_CYCLE: 'InvalidInputError',
  HIERARCHY_CYCLE: 'InvalidInputError',
  NOT_FOUND: 'NotFoundError',
  PERMISSION_DENIED: 'PermissionError',
  VERSION_CONFLICT: 'ConflictError',
  ALREADY_EXISTS: 'ConflictError',
  IDEMPOTENCY_MISMATCH: 'ConflictError',
  IDEMPOTENCY_IN_PROGRESS: 'ConflictError',
  ILLEGAL_TRANSITION: 'StateError',
  SUCCESSOR_MODIFIED: 'StateError',
  LIMIT_EXCEEDED: 'LimitError',
};

export type UserErrorView = {
  __typename: string;
  code: UserErrorCode;
  message: string;
  path: readonly string[];
} & Record<string, unknown>;

/** A coded error as the `UserError` of a payload. */
export function toUserError(error: CodedError<UserErrorCode>): UserErrorView {
  return {
    changedPaths: [],
    requires: [],
    allowed: [],
    ...error.details,
    __typename: ERROR_TYPES[error.code],
    code: error.code,
    message: error.message,
    path: error.inputPath,
  };
}

/** A payload before its entity is read: what the command answered, or the errors it ended with. */
export type PayloadView<Result extends object> = Partial<Result> & {
  errors: UserErrorView[];
  clientMutationId: string | null;
};

/**
 * Runs a command and shapes its payload: the result beside an empty `errors`, or the user error it
 * ended with. Other errors pass.
 */
export async function payload<Result extends object>(
  input: { meta?: { clientMutationId?: string | null } | null },
  command: () => Promise<Result>,
): Promise<PayloadView<Result>> {
  const clientMutationId = input.meta?.clientMutationId ?? null;
  try {
    return { ...(await command()), errors: [], clientMutationId };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const errors = [toUserError(error)];
    return { errors, clientMutationId } as PayloadView<Result>;
  }
}
