import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Operation } from '../isolation/operation-for.ts';
import type { Reply } from '../isolation/outcome.ts';

const EXCHANGES = 3;

/**
 * What a subscription answers while a few queries are answered on the same socket: a refusal, an
 * event, or nothing when it waits for changes.
 */
export async function askStream(
  url: string,
  operation: Operation,
  authorization: string,
): Promise<Reply> {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  });
  let reply: Reply = { status: 200, text: '' };
  client.subscribe<Record<string, unknown>>(operation, {
    next: (value) => {
      reply = { status: 200, text: JSON.stringify(value), ...(value as object) };
    },
    error: (refusal) => {
      const errors = Array.isArray(refusal) ? refusal : undefined;
      const { code = 200 } = refusal as { code?: number };
      reply = { status: code, text: JSON.stringify(refusal), ...(errors && { errors }) };
    },
    complete: () => undefined,
  });
  try {
    for (let count = 0; count < EXCHANGES && !reply.text; count += 1)
      await client.iterate({ query: '{ viewer { id } }' }).next();
  } finally {
    await client.dispose();
  }
  return reply;
}
