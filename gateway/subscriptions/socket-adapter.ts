import type { Logger } from '@trellis/kernel/logger';
import { CloseCode, type WebSocket as ProtocolSocket } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** Connects the graphql-ws protocol to one socket. A message that fails in an unforeseen way ends it. */
export function adaptSocket(socket: WebSocket, logger: Logger): ProtocolSocket {
  return {
    protocol: socket.protocol,
    // Resolves when the frame has left, so that a slow client slows its own subscriptions down.
    send: (data) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        socket.send(data, (error) => (error ? reject(error) : resolve()));
      }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (handle) => {
      const running = new Set<string>();
      socket.on('message', (data, isBinary) => {
        if (isBinary) return socket.close(CloseCode.BadRequest, 'Send text');
        const text = String(data);
        const id = operationIdOf(text);
        // The protocol library would give a reused id the frames of its first operation as long as
        // that is still being prepared or wound up.
        if (id !== null && running.has(id))
          return socket.close(CloseCode.SubscriberAlreadyExists, `${id} is in use`.slice(0, 120));
        if (id !== null) running.add(id);
        handle(text)
          .catch((error: unknown) => fail(socket, logger, error))
          .finally(() => id !== null && running.delete(id));
      });
    },
  };
}

function fail(socket: WebSocket, logger: Logger, error: unknown): void {
  if (socket.readyState !== socket.OPEN) return;
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
