import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Operation } from './operation-for.ts';
import type { Reply } from './outcome.ts';

/** Who asks: the `Authorization` value, or none. */
export type Credentials = string | null;

export async function askByHttp(
  url: string,
  operation: Operation,
  credentials: Credentials,
): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credentials && { authorization: credentials }),
    },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  return { status: response.status, text, ...JSON.parse(text) };
}

/**
 * The first answer over a socket of its own. The credentials go where the side expects them: the
 * gateway in `connection_init`, a subgraph in each operation.
 */
export async function askBySocket(
  url: string,
  operation: Operation,
  credentials: Credentials,
  side: 'gateway' | 'subgraph',
): Promise<Reply> {
  const authorization = credentials ?? undefined;
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(side === 'gateway' && authorization && { connectionParams: { authorization } }),
  });
  const extensions = side === 'subgraph' && authorization ? { extensions: { authorization } } : {};
  try {
    const answers = client.iterate<Record<string, unknown>>({ ...operation, ...extensions });
    const { value, done } = await answers.next();
    if (done) return { status: 200, text: '' };
    return { status: 200, text: JSON.stringify(value), ...(value as object) };
  } catch (refusal) {
    return toReply(refusal);
  } finally {
    await client.dispose();
  }
}

// Errors of the operation come as a list, the end of the socket as a close event.
function toReply(refusal: unknown): Reply {
  if (Array.isArray(refusal))
    return { status: 200, text: JSON.stringify(refusal), errors: refusal };
  const { code, reason } = refusal as { code?: number; reason?: string };
  if (code === undefined) throw refusal;
  return { status: code, text: reason ?? '' };
}
