import { CodedError } from '@trellis/kernel/errors';

/** Why a fetch has no answer; the `reason` of `trellis_gateway_fetch_errors_total`. */
export type FailureReason =
  /** Refused, reset, or no such host. */
  | 'unreachable'
  /** The subgraph, or a proxy before it, answered 502, 503 or 504. */
  | 'unavailable'
  /** Any other answer of 5xx without GraphQL in it. */
  | 'server_error'
  | 'timeout'
  /** The client left, or the deadline of its operation passed. */
  | 'canceled'
  | 'circuit_open'
  | 'overloaded'
  | 'too_large'
  /** Something else than an answer to a GraphQL request. */
  | 'unusable';

type Known = { readonly code: string; readonly message: string };

const UNAVAILABLE = {
  code: 'SUBGRAPH_UNAVAILABLE',
  message: 'A part of the answer is not available right now.',
};
const LATE = { code: 'TIMEOUT', message: 'A part of the answer took too long.' };
const UNUSABLE = { code: 'INTERNAL', message: 'A subgraph gave no usable answer.' };

const SHOWN: Readonly<Record<FailureReason, Known>> = {
  unreachable: UNAVAILABLE,
  unavailable: UNAVAILABLE,
  server_error: UNAVAILABLE,
  circuit_open: UNAVAILABLE,
  overloaded: UNAVAILABLE,
  timeout: LATE,
  canceled: LATE,
  too_large: UNUSABLE,
  unusable: UNUSABLE,
};
const SICK: readonly FailureReason[] = ['unreachable', 'unavailable', 'server_error', 'timeout'];

/** A fetch without an answer: SUBGRAPH_UNAVAILABLE, TIMEOUT or INTERNAL, and why. */
export class FetchFailure extends CodedError {
  readonly reason: FailureReason;
  /** How long the subgraph wants to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: FailureReason, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    const { code, message } = SHOWN[reason];
    super(code, message, { cause: options.cause });
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** Whether the subgraph has most likely not begun, so that asking again may help and cannot harm. */
  get isRetryable(): boolean {
    return this.reason === 'unreachable' || this.reason === 'unavailable';
  }

  /** Whether it tells that the subgraph is not well, and not merely that one answer was bad. */
  get isSick(): boolean {
    return SICK.includes(this.reason);
  }
}

const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
];
const LATE_CODES = [
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
];

/** What an error of the HTTP client means. `signal` is the operation's own. */
export function toFetchFailure(error: unknown, signal: AbortSignal): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (signal.aborted) return new FetchFailure('canceled', { cause: error });
  const { code = '', name } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || LATE_CODES.includes(code))
    return new FetchFailure('timeout', { cause: error });
  if (UNREACHABLE.includes(code)) return new FetchFailure('unreachable', { cause: error });
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new FetchFailure('too_large', { cause: error });
  return new FetchFailure('unusable', { cause: error });
}
