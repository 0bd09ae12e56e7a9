import { USER_ERROR_CODES } from '@trellis/kernel/errors';
import type { Reply } from '../isolation/outcome.ts';

/** What clients may be told, and rely on. */
const CODES: ReadonlySet<string> = new Set([
  ...USER_ERROR_CODES,
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'CURSOR_INVALID',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'METHOD_NOT_ALLOWED',
  'OPERATION_RESOLUTION_FAILURE',
  'PAYLOAD_TOO_LARGE',
  'QUERY_TOO_COMPLEX',
  'UNSUPPORTED_MEDIA_TYPE',
]);

const INSIDES =
  /node_modules|postgres|\bat [\w.<>]+ \(|select .* from |\/work\/|127\.0\.0\.1:\d+|kysely|stack/i;
const LONG = 200;

/** The codes in an answer, of either tier. */
export function codesOf({ data, errors }: Reply): string[] {
  const [value] = Object.values((data ?? {}) as Record<string, { errors?: { code: string }[] }>);
  const payload = (value?.errors ?? []).map(({ code }) => code);
  return [...(errors ?? []).map(({ extensions }) => String(extensions?.code)), ...payload];
}

/** What is wrong with an answer to bad input; empty if nothing is. */
export function faultsOf(reply: Reply, sent?: unknown): string[] {
  const { status, text } = reply;
  const faults: string[] = [];
  // Also a socket that is closed: bad input ends an operation, never the connection.
  if (status >= 500) faults.push(`status ${status}`);
  for (const code of codesOf(reply)) if (!CODES.has(code)) faults.push(`code ${code}`);
  if (INSIDES.test(text)) faults.push('shows its insides');
  if (typeof sent === 'string' && sent.length > LONG && text.includes(sent.slice(0, LONG)))
    faults.push('echoes the value');
  return faults;
}
