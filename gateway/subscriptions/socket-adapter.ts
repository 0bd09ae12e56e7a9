import type { Logger } from '@trellis/kernel/logger';
import { CloseCode, type WebSocket as ProtocolSocket } from 'graphql-ws';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SocketConnection } from './socket-connection.ts';

export type SocketAdapterOptions = {
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Takes what came with a ping, and answers what goes back with the pong. */
  readonly onPing: (payload: Record<string, unknown>) => Promise<Record<string, unknown>>;
};

/** Connects the graphql-ws protocol to one socket. A message that fails in an unforeseen way ends it. */
export function adaptSocket(
  { socket, messages }: SocketConnection,
  options: SocketAdapterOptions,
): ProtocolSocket {
  // Resolves when the frame has left, so that a slow client slows its own operations down.
  const send = (data: string) =>
    new Promise<void>((resolve, reject) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      socket.send(data, (error) => (error ? reject(error) : resolve()));
    });
  return {
    protocol: socket.protocol,
    send,
    close: (code, reason) => socket.close(code, reason),
    async onPing(payload) {
      const answer = payload && (await options.onPing(payload));
      await send(pong(answer));
    },
    onMessage: (handle) => {
      const running = new Set<string>();
      socket.on('message', (data, isBinary) => {
        if (isBinary) return socket.close(CloseCode.BadRequest, 'Send text');
        if (messages.take() > 0)
          return socket.close(CloseCode.TooManyInitialisationRequests, 'Too many messages');
        const text = String(data);
        const id = operationIdOf(text);
        // The protocol library would give a reused id the frames of its first operation as long as
        // that is still being prepared or wound up.
        if (id !== null && running.has(id))
          return socket.close(CloseCode.SubscriberAlreadyExists, `${id} is in use`.slice(0, 120));
        if (id !== null) running.add(id);
        handle(text)
          .catch((error: unknown) => fail(socket, error, options))
          .finally(() => id !== null && running.delete(id));
      });
    },
  };
}

// What is nested too deep to be written goes back to nobody.
function pong(payload: Record<string, unknown> | undefined): string {
  try {
    return JSON.stringify({ type: 'pong', ...(payload && { payload }) });
  } catch {
    return JSON.stringify({ type: 'pong' });
  }
}

function fail(
  socket: SocketConnection['socket'],
  error: unknown,
  { logger, metrics }: SocketAdapterOptions,
): void {
  if (socket.readyState !== socket.OPEN) return;
  metrics.internalCloses.inc();
  logger.error({ err: error }, 'A socket was closed because of a mistake of ours.');
  socket.close(CloseCode.InternalServerError, 'Internal error');
}

function operationIdOf(text: string): string | null {
  try {
    const { type, id } = JSON.parse(text) as { type?: unknown; id?: unknown };
    return type === 'subscribe' && typeof id === 'string' ? id : null;
  } catch {
    return null; // the library answers what is no message
  }
}
