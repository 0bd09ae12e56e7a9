import type { WebSocket } from 'ws';

const MAX_FRAMES = 128;
const MAX_BYTES = 1024 * 1024;
/** Below this share of the limits a connection has drained; between the two nothing changes. */
const DRAINED_SHARE = 0.25;

/** What a connection is written to by. */
export type Stream = {
  write(text: string, written: () => void): void;
  /** Bytes that are still with this process. */
  bufferedBytes(): number;
  readonly closed: AbortSignal;
};

/** The way out of one connection: it knows how much its client has not read yet. */
export class Outlet {
  readonly #stream: Stream;
  readonly #waiting = new Set<() => void>();
  #frames = 0;

  constructor(stream: Stream) {
    this.#stream = stream;
    stream.closed.addEventListener('abort', () => this.#wake(), { once: true });
  }

  write(text: string): void {
    if (this.#stream.closed.aborted) return;
    this.#frames += 1;
    this.#stream.write(text, () => {
      this.#frames -= 1;
      if (this.#waiting.size > 0 && this.#isBelow(DRAINED_SHARE)) this.#wake();
    });
  }

  /** Whether more than 128 frames or 1 MiB wait to be read. */
  get isCongested(): boolean {
    return !this.#isBelow(1);
  }

  /** Answers whether what waited was read before the limit, or the connection was lost. */
  async drained(limitMs: number): Promise<boolean> {
    if (this.#isBelow(DRAINED_SHARE)) return !this.#stream.closed.aborted;
    const waiting = Promise.withResolvers<void>();
    const limit = setTimeout(waiting.resolve, limitMs);
    this.#waiting.add(waiting.resolve);
    await waiting.promise;
    clearTimeout(limit);
    this.#waiting.delete(waiting.resolve);
    return !this.#stream.closed.aborted && this.#isBelow(DRAINED_SHARE);
  }

  #isBelow(share: number): boolean {
    return this.#frames <= MAX_FRAMES * share && this.#stream.bufferedBytes() <= MAX_BYTES * share;
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}

/** A WebSocket as what an outlet writes to. */
export function socketStream(socket: WebSocket, closed: AbortSignal): Stream {
  return {
    closed,
    bufferedBytes: () => socket.bufferedAmount,
    write: (text, written) => {
      if (socket.readyState === socket.OPEN) socket.send(text, written);
      else written();
    },
  };
}
