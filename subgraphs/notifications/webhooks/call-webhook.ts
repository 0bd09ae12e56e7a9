import { readFileSync } from 'node:fs';
import { type Dispatcher, request } from 'undici';
import type { Outcome } from '../delivering/channel.ts';
import { readRetryAfter } from '../delivering/next-attempt.ts';
import { BlockedDestination } from './guard/admit.ts';

const MAX_ANSWER_BYTES = 64 * 1_024;

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
const USER_AGENT = `Trellis-Webhooks/${version}`;

/** How a call ended, and the status of the answer if there was one. */
export type CallResult = { readonly outcome: Outcome; readonly status: number | null };

/**
 * Calls a webhook once. Any 2xx is a success, if the answer ends or grows longer than what is read of it;
 * redirects are not followed. Never rejects for what the other side does.
 *
 * @param call.dispatcher makes the connection, and decides whether there may be one
 */
export async function callWebhook(call: {
  url: string;
  body: Buffer;
  headers: Readonly<Record<string, string>>;
  dispatcher: Dispatcher;
  signal: AbortSignal;
  now: Date;
}): Promise<CallResult> {
  const { url, body, headers, dispatcher, signal, now } = call;
  try {
    const {
      statusCode,
      headers: answered,
      body: answer,
    } = await request(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': USER_AGENT },
      body,
      dispatcher,
      signal,
      // Each call is checked anew, so none uses the connection of another.
      reset: true,
    });
    await readSome(answer);
    if (statusCode >= 200 && statusCode < 300)
      return { status: statusCode, outcome: { kind: 'sent' } };
    const retryAfterMs = readRetryAfter(single(answered['retry-after']), now);
    const reason = `HTTP ${statusCode}`;
    return {
      status: statusCode,
      outcome: { kind: 'failed', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) },
    };
  } catch (error) {
    const reason = signal.aborted ? 'TIMEOUT' : reasonOf(error as Error);
    return { status: null, outcome: { kind: 'failed', reason } };
  }
}

/** An answer that is cut off is none; one that does not end is not waited for. */
async function readSome(answer: AsyncIterable<Buffer>): Promise<void> {
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) return;
  }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/, 'NAME_NOT_FOUND'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'NOT_REACHABLE'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED|ERR_STREAM_PREMATURE_CLOSE)$/,
    'CONNECTION_CLOSED',
  ],
  [/^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, 'TIMEOUT'],
  [/CERT|TLS|SSL|SIGNATURE|^EPROTO$/, 'TLS_FAILED'],
  [/^(HPE_|UND_ERR_)/, 'NOT_HTTP'],
];

/** A word for an administrator. Messages of errors name addresses of ours. */
function reasonOf(error: Error & { code?: string }): string {
  if (error instanceof BlockedDestination) return 'BLOCKED_DESTINATION';
  const code = error.code ?? '';
  return REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'CONNECTION_FAILED';
}
