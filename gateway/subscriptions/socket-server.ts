import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { originOf } from '@trellis/kernel/server/origin';
import type { Origin } from '@trellis/kernel/subgraph';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TrustedProxies } from '../http/trusted-proxies.ts';
import { adaptSocket } from './socket-adapter.ts';
import {
  type Connection,
  createSocketProtocol,
  type SocketProtocolOptions,
} from './socket-protocol.ts';
import { SocketWatch, type SocketWatchOptions } from './socket-watch.ts';

export type SocketServerOptions = SocketProtocolOptions & {
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
    await Promise.all([...this.#sockets.clients].map(closeGracefully));
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    const refusal = this.#refusalOf(request);
    if (refusal) {
      stream.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const { headers } = request;
    const ip = this.#options.proxies.clientAddress(request.socket.remoteAddress, headers);
    this.#sockets.handleUpgrade(request, stream, head, (socket) =>
      this.#open(socket, originOf({ ip, headers })),
    );
  }

  #refusalOf(request: IncomingMessage): string | null {
    if (request.url?.split('?')[0] !== this.#options.path) return '404 Not Found';
    if (this.#isClosing) return '503 Service Unavailable';
    // Browsers let any page open a socket and send no preflight for it.
    if (!this.#options.isOriginAllowed(request)) return '403 Forbidden';
    return null;
  }

  #open(socket: WebSocket, origin: Origin): void {
    const { logger } = this.#options;
    const closing = new AbortController();
    const connection: Connection = { socket, closed: closing.signal, origin, identity: null };
    this.#watch.add(socket);
    const closed = this.#protocol.opened(adaptSocket(socket, logger), connection);
    socket.on('error', (error) => logger.debug({ err: error }, 'A socket failed.'));
    socket.once('close', (code, reason) => {
      closing.abort();
      closed(code, String(reason)).catch((error: unknown) =>
        logger.error({ err: error }, 'A socket was not wound up.'),
      );
    });
  }
}

async function closeGracefully(socket: WebSocket): Promise<void> {
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.close(1001, 'Going away');
  const grace = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(grace);
}
