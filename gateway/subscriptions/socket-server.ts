import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { originOf } from '@trellis/kernel/server/origin';
import type { Origin } from '@trellis/kernel/subgraph';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { toClientError } from '../errors/client-error.ts';
import type { TrustedProxies } from '../http/trusted-proxies.ts';
import { adaptSocket } from './socket-adapter.ts';
import { SocketConnection } from './socket-connection.ts';
import { createSocketProtocol, renewToken, type SocketProtocolOptions } from './socket-protocol.ts';
import { SocketWatch, type SocketWatchOptions } from './socket-watch.ts';

export type SocketServerOptions = SocketProtocolOptions & {
  /** Time over which sockets are closed when the process ends, so that not all come back at once. */
  readonly drainMs: number;
  readonly server: Server;
  readonly path: string;
  readonly proxies: TrustedProxies;
  readonly isOriginAllowed: (request: IncomingMessage) => boolean;
  readonly watch?: SocketWatchOptions | undefined;
};

const MAX_PAYLOAD_BYTES = 256 * 1024;
const CLOSE_GRACE_MS = 1_000;

/** Serves queries, mutations and subscriptions over WebSocket, on the port of the HTTP server. */
export class SocketServer {
  readonly #options: SocketServerOptions;
  readonly #watch: SocketWatch;
  readonly #protocol: ReturnType<typeof createSocketProtocol>;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) =>
      offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  #isClosing = false;

  constructor(options: SocketServerOptions) {
    this.#options = options;
    this.#watch = new SocketWatch(options.watch);
    this.#protocol = createSocketProtocol(options);
    options.server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
  }

  /** Ends all connections; clients come back by themselves, to another process or to the next. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#watch.stop();
    const { drainMs } = this.#options;
    const closing = [...this.#sockets.clients].map(async (socket) => {
      await wait(Math.random() * drainMs);
      await closeGracefully(socket);
    });
    await Promise.all(closing);
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    const { headers } = request;
    const { proxies } = this.#options;
    const ip = proxies.clientAddress(request.socket.remoteAddress, headers);
    const origin = originOf({ ip, headers });
    const refusal = this.#refusalOf(request, origin);
    if (refusal) {
      stream.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#open(socket, origin));
  }

  #refusalOf(request: IncomingMessage, origin: Origin): string | null {
    if (request.url?.split('?')[0] !== this.#options.path) return '404 Not Found';
    if (this.#isClosing) return '503 Service Unavailable';
    // Browsers let any page open a socket and send no preflight for it.
    if (!this.#options.isOriginAllowed(request)) return '403 Forbidden';
    return this.#options.limits.refusalOf(origin.ip);
  }

  #open(socket: WebSocket, origin: Origin): void {
    const { logger, limits } = this.#options;
    const { metrics } = this.#options.admission;
    const closing = new AbortController();
    const counted = limits.open(origin.ip);
    metrics.sockets.inc();
    const connection = new SocketConnection({
      socket,
      closed: closing.signal,
      origin,
      counted,
      subscribesPerSecond: limits.config.subscribesPerSecond,
    });
    this.#watch.add(socket, connection.outlet, () => connection.closeIfDone());
    const adapter = adaptSocket(connection, {
      logger,
      metrics,
      onPing: (payload) => this.#answerPing(connection, payload),
    });
    const closed = this.#protocol.opened(adapter, connection);
    socket.on('error', (error) => logger.debug({ err: error }, 'A socket failed.'));
    socket.once('close', (code, reason) => {
      closing.abort();
      limits.close(counted);
      metrics.sockets.dec();
      closed(code, String(reason)).catch((error: unknown) =>
        logger.error({ err: error }, 'A socket was not wound up.'),
      );
    });
  }

  // A ping that brings a token renews the one of the socket.
  async #answerPing(
    connection: SocketConnection,
    payload: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    if (payload.authorization === undefined) return payload;
    try {
      const { expiresAt } = await renewToken(this.#options, connection, payload.authorization);
      return { expiresAt: new Date(expiresAt * 1_000).toISOString() };
    } catch (error) {
      const { message, extensions } = toClientError(error, {
        logger: this.#options.logger,
        requestId: randomUUID(),
      });
      return { errors: [{ message, extensions }] };
    }
  }
}

async function closeGracefully(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.close(1001, 'Going away');
  const grace = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(grace);
}
