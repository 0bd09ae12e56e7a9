import type { WebSocket } from 'ws';
import type { Outlet } from './outlet.ts';

const CHECK_MS = 12_000;
const MAX_LAG_MS = 30_000;

export type SocketWatchOptions = {
  readonly checkMs?: number;
  readonly maxLagMs?: number;
};

type Watched = {
  readonly outlet: Outlet;
  /** Closes the socket if it has no use any more. */
  readonly tidy: () => void;
  isAlive: boolean;
  laggingSince: number | null;
};

/** Ends connections that no longer answer, and those that do not read what they asked for. */
export class SocketWatch {
  readonly #watched = new Map<WebSocket, Watched>();
  readonly #timer: NodeJS.Timeout;
  readonly #maxLagMs: number;

  constructor(options: SocketWatchOptions = {}) {
    this.#maxLagMs = options.maxLagMs ?? MAX_LAG_MS;
    this.#timer = setInterval(() => this.#checkAll(), options.checkMs ?? CHECK_MS);
    this.#timer.unref();
  }

  add(socket: WebSocket, outlet: Outlet, tidy: () => void = () => undefined): void {
    const state: Watched = { outlet, tidy, isAlive: true, laggingSince: null };
    this.#watched.set(socket, state);
    socket.on('pong', () => {
      state.isAlive = true;
    });
    socket.on('close', () => this.#watched.delete(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #checkAll(): void {
    const now = performance.now();
    for (const [socket, state] of this.#watched) this.#check(socket, state, now);
  }

  #check(socket: WebSocket, state: Watched, now: number): void {
    if (state.outlet.isCongested) {
      state.laggingSince ??= now;
      if (now - state.laggingSince < this.#maxLagMs) return;
      // The close frame stands behind all that is not read, hence the end by force as well.
      socket.close(1013, 'Too slow');
      socket.terminate();
      return;
    }
    state.laggingSince = null;
    state.tidy();
    if (state.isAlive) socket.ping();
    else socket.terminate();
    state.isAlive = false;
  }
}
