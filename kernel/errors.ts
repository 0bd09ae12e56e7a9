/** What a correct client can meet; reaches it as data in `payload.errors`. */
export const USER_ERROR_CODES = [
  'INVALID_INPUT',
  'INVALID_CREDENTIALS',
  'NOT_FOUND',
  'PERMISSION_DENIED',
  'VERSION_CONFLICT',
  'ALREADY_EXISTS',
  'ILLEGAL_TRANSITION',
  'SUCCESSOR_MODIFIED',
  'DEPENDENCY_CYCLE',
  'HIERARCHY_CYCLE',
  'RECURRENCE_UNSUPPORTED',
  'LIMIT_EXCEEDED',
  'IDEMPOTENCY_MISMATCH',
  'IDEMPOTENCY_IN_PROGRESS',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** What ends a request or a field; reaches the client as a GraphQL error with `extensions.code`. */
const REQUEST_ERROR_STATUS = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  CURSOR_INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  SUBGRAPH_UNAVAILABLE: 503,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;
export type RequestErrorCode = keyof typeof REQUEST_ERROR_STATUS;

/**
 * The one family of errors that callers may see. `details` are the extra fields of the GraphQL
 * error type or of `extensions`; they must hold nothing secret.
 */
export class CodedError<Code extends string = string> extends Error {
  readonly code: Code;
  /** Where in the input the trouble is. Not `path`: graphql-js takes an error with one for its own. */
  readonly inputPath: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: Code,
    message: string,
    options: { path?: readonly string[]; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
    this.inputPath = options.path ?? [];
    this.details = options.details ?? {};
  }
}

/** Whether the error belongs into `payload.errors`. */
export function isUserError(error: unknown): error is CodedError<UserErrorCode> {
  return error instanceof CodedError && USER_ERROR_CODES.includes(error.code as UserErrorCode);
}

/** Whether the error may be shown as a GraphQL error as it is. */
export function isRequestError(error: unknown): error is CodedError<RequestErrorCode> {
  return error instanceof CodedError && error.code in REQUEST_ERROR_STATUS;
}

/** The HTTP status of a refused request. */
export function statusOf(code: RequestErrorCode): number {
  return REQUEST_ERROR_STATUS[code];
}

export function invalidInput(path: readonly string[], constraint: string, message?: string) {
  return new CodedError(
    'INVALID_INPUT',
    message ?? `${path.join('.') || 'input'}: ${constraint}.`,
    {
      path,
      details: { constraint },
    },
  );
}

const MAX_ID_LENGTH = 64;

export function notFound(path: readonly string[], id?: string) {
  return new CodedError('NOT_FOUND', 'There is no such thing, or you may not see it.', {
    path,
    // What is too long for an id is not sent back.
    details: { id: id && id.length <= MAX_ID_LENGTH ? id : null },
  });
}

/** Whoever runs Trellis has turned this off for now. */
export function closedNow() {
  return new CodedError('PERMISSION_DENIED', 'This is closed for now. Try again later.', {
    details: { requires: [] },
  });
}

export function permissionDenied(requires: readonly string[], path: readonly string[] = []) {
  return new CodedError(
    'PERMISSION_DENIED',
    `Your role does not allow this; it needs ${requires.join(' or ')}.`,
    {
      path,
      details: { requires },
    },
  );
}

export function versionConflict(currentVersion: number, changedPaths: readonly string[]) {
  return new CodedError(
    'VERSION_CONFLICT',
    `Somebody changed this meanwhile; it is at version ${currentVersion}.`,
    {
      path: ['expectedVersion'],
      details: { currentVersion, changedPaths },
    },
  );
}

export function alreadyExists(path: readonly string[], message: string) {
  return new CodedError('ALREADY_EXISTS', message, {
    path,
    details: { currentVersion: null, changedPaths: [] },
  });
}

export function illegalTransition(
  message: string,
  states: { from?: string; to?: string; allowed?: readonly string[] },
) {
  return new CodedError('ILLEGAL_TRANSITION', message, {
    details: { from: states.from ?? null, to: states.to ?? null, allowed: states.allowed ?? [] },
  });
}

export function limitExceeded(path: readonly string[], limit: number, message: string) {
  return new CodedError('LIMIT_EXCEEDED', message, { path, details: { limit } });
}

export function cursorInvalid() {
  return new CodedError(
    'CURSOR_INVALID',
    'This cursor does not belong to this list with this filter and order.',
  );
}

export function unauthenticated(message = 'A valid access token is needed.') {
  return new CodedError('UNAUTHENTICATED', message);
}

/** A refusal as a pure domain function returns it. */
export type Refusal = {
  readonly refused: UserErrorCode;
  readonly message: string;
  readonly path?: readonly string[];
  readonly details?: Readonly<Record<string, unknown>>;
};

/**
 * Gives back what the domain decided, or throws its refusal as a coded error. `at` is where in the
 * input lies what the domain looked at.
 */
export function accept<Decision>(
  decision: Decision,
  at: readonly string[] = [],
): Exclude<Decision, { refused: unknown }> {
  if (typeof decision === 'object' && decision !== null && 'refused' in decision) {
    const { refused, message, path, details } = decision as unknown as Refusal;
    throw new CodedError(refused, message, {
      path: [...at, ...(path ?? [])],
      details: { ...details },
    });
  }
  return decision as Exclude<Decision, { refused: unknown }>;
}
