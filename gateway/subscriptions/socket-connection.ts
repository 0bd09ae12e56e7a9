import type { Identity } from '@trellis/kernel/identity';
import type { Origin } from '@trellis/kernel/subgraph';
import type { WebSocket } from 'ws';
import type { Frame, Sink } from './frame.ts';
import { Outlet, socketStream } from './outlet.ts';
import type { CountedSocket } from './socket-limits.ts';
import type { Subscriber } from './subscriber.ts';
import { TokenBucket } from './token-bucket.ts';

/** How long a socket may stay without a valid token and without an operation. */
const EXPIRED_GRACE_MS = 10_000;
const MESSAGES = { burst: 200, perSecond: 100 };
const SUBSCRIBE_BURST = 100;
const FORBIDDEN = 4403;

/** What is known of one WebSocket. */
export class SocketConnection {
  readonly socket: WebSocket;
  readonly closed: AbortSignal;
  readonly origin: Origin;
  readonly counted: CountedSocket;
  readonly outlet: Outlet;
  readonly messages = new TokenBucket(MESSAGES);
  readonly subscribes: TokenBucket;
  readonly #subscribers = new Set<Subscriber>();
  #identity: Identity | null = null;
  #grace: NodeJS.Timeout | undefined;

  constructor(options: {
    socket: WebSocket;
    closed: AbortSignal;
    origin: Origin;
    counted: CountedSocket;
    subscribesPerSecond: number;
  }) {
    const { socket, closed, origin, counted, subscribesPerSecond } = options;
    this.socket = socket;
    this.closed = closed;
    this.origin = origin;
    this.counted = counted;
    this.outlet = new Outlet(socketStream(socket, closed));
    this.subscribes = new TokenBucket({ burst: SUBSCRIBE_BURST, perSecond: subscribesPerSecond });
    closed.addEventListener('abort', () => clearTimeout(this.#grace), { once: true });
  }

  get identity(): Identity | null {
    return this.#identity;
  }

  get subscribers(): readonly Subscriber[] {
    return [...this.#subscribers];
  }

  identify(identity: Identity | null): void {
    this.#identity = identity;
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }

  /** Keeps a subscription of this socket in view until it ends. */
  follow(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    subscriber.onEnd(() => {
      this.#subscribers.delete(subscriber);
      this.closeIfDone();
    });
  }

  /** Lets go of a socket whose token has expired and on which nothing runs. */
  closeIfDone(): void {
    if (this.#subscribers.size === 0 && this.hasExpired && !this.#grace) this.#closeSoon();
  }

  get hasExpired(): boolean {
    return this.#identity !== null && this.#identity.expiresAt * 1_000 <= Date.now();
  }

  /** The way of one operation's frames; they carry its id and are otherwise shared with others. */
  sinkFor(id: string): Sink {
    const prefix = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const { outlet } = this;
    return {
      transport: 'websocket',
      write: ({ payload }: Frame) => outlet.write(`${prefix}${payload}}`),
      isCongested: () => outlet.isCongested,
      drained: (limitMs) => outlet.drained(limitMs),
    };
  }

  // Clients come back from this with a fresh token by themselves.
  #closeSoon(): void {
    this.#grace = setTimeout(() => {
      this.#grace = undefined;
      if (this.hasExpired) this.socket.close(FORBIDDEN, 'The access token has expired');
    }, EXPIRED_GRACE_MS);
    this.#grace.unref();
  }
}
