import { type Client, createClient } from 'graphql-ws';
import { connection } from '../live/connection.ts';
import { session } from '../session/session.ts';

const LONGEST_WAIT_MS = 4_000;
const PONG_LIMIT_MS = 4_000;

/** The one socket of this tab, opened again whenever it is lost. */
export function createSocket(): Client {
  let socket: WebSocket | null = null;
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol.replace('http', 'ws');

  const client = createClient({
    url: url.href,
    connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempt) => untilTriedAgain(Math.min(250 * 2 ** attempt, LONGEST_WAIT_MS)),
    shouldRetry: () => session.isSignedIn,
    keepAlive: 10_000,
    on: {
      connected: (opened) => {
        socket = opened as WebSocket;
        connection.become('open');
      },
      closed: () => {
        socket = null;
        clearTimeout(pongTimer);
        connection.become('lost');
      },
      ping: (received) => {
        if (received) return;
        pongTimer = setTimeout(() => client.terminate(), PONG_LIMIT_MS);
      },
      pong: (received) => received && clearTimeout(pongTimer),
    },
  });
  // Subscriptions go on with the new token (docs/api.md, "Subscriptions").
  session.onToken((token) =>
    socket?.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${token}` } })),
  );
  addEventListener('offline', () => client.terminate());
  return client;
}

/** Waits with some chance in it, so that not all come back at once; less when the network is back. */
function untilTriedAgain(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms * (0.5 + Math.random() / 2));
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
