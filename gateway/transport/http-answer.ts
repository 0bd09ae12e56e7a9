import { FetchFailure } from './fetch-failure.ts';
import type { WholeResponse } from './post-json.ts';
import type { SubgraphAnswer } from './upstream.ts';

/** What came back, with the status that a circuit breaker looks at. */
export type HttpAnswer = { readonly status: number; readonly answer: SubgraphAnswer };

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];
const UNAVAILABLE = [502, 503, 504];

/**
 * Reads the answer of a subgraph (GraphQL over HTTP). Nothing of an answer in any other form gets
 * further than the log.
 *
 * @throws FetchFailure
 */
export function readAnswer({ status, headers, text }: WholeResponse): HttpAnswer {
  const type = String(headers['content-type'] ?? '')
    .split(';')[0]!
    .trim();
  if (UNAVAILABLE.includes(status) || !JSON_TYPES.includes(type))
    throw refusalOf(status, type, headers['retry-after']);
  return { status, answer: parseAnswer(text) };
}

function refusalOf(status: number, type: string, retryAfter: unknown): FetchFailure {
  const cause = new Error(`HTTP ${status} ${type}`);
  if (!UNAVAILABLE.includes(status))
    return new FetchFailure(status >= 500 ? 'server_error' : 'unusable', { cause });
  const retryAfterMs = toMilliseconds(retryAfter);
  return new FetchFailure('unavailable', {
    cause,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** The value of `Retry-After`, seconds or a date (RFC 9110, 10.2.3). */
export function toMilliseconds(retryAfter: unknown): number | undefined {
  if (typeof retryAfter !== 'string') return undefined;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function parseAnswer(text: string): SubgraphAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new FetchFailure('unusable', { cause });
  }
  if (isAnswer(answer)) return answer;
  throw new FetchFailure('unusable', { cause: new Error('neither data nor errors') });
}

// Data may be absent or null only if an error says why (GraphQL, 7.1).
function isAnswer(answer: unknown): answer is SubgraphAnswer {
  if (!isObject(answer)) return false;
  const { data, errors } = answer;
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  if (hasErrors ? !errors.every(isError) : (errors ?? null) !== null && !isEmpty(errors))
    return false;
  return isObject(data) || ((data ?? null) === null && hasErrors);
}

function isEmpty(errors: unknown): boolean {
  return Array.isArray(errors) && errors.length === 0;
}

function isError(error: unknown): boolean {
  if (!isObject(error) || typeof error.message !== 'string') return false;
  return isAbsentOr(error.path, Array.isArray) && isAbsentOr(error.extensions, isObject);
}

function isAbsentOr(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
