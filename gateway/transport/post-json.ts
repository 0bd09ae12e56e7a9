import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import { timeIsOver } from './deadline.ts';

/** A response with all of its body. */
export type WholeResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

type Posting = {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** From the first byte sent, or the wait for a connection, to the last byte read. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

/**
 * Sends a body by POST and reads all that comes back. `Pool.request` would make a stream of each body,
 * which costs more than the bodies do that subgraphs send.
 *
 * @throws the reason of the signal, a `TimeoutError`, or an error of undici
 */
export function postJson(pool: Pool, { timeoutMs, signal, ...rest }: Posting) {
  return new Promise<WholeResponse>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const exchange = new Exchange({ timeoutMs, signal, resolve, reject });
    pool.dispatch({ method: 'POST', ...rest }, exchange);
  });
}

// Leaves out a byte order mark.
const decoder = new TextDecoder();

class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  readonly #resolve: (response: WholeResponse) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #given: Error | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};

  constructor(
    options: Pick<Posting, 'timeoutMs' | 'signal'> & {
      resolve: (response: WholeResponse) => void;
      reject: (reason: unknown) => void;
    },
  ) {
    this.#signal = options.signal;
    this.#resolve = options.resolve;
    this.#reject = options.reject;
    this.#timer = setTimeout(this.#expire, options.timeoutMs);
    this.#signal.addEventListener('abort', this.#cancel);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It had to wait for a connection for longer than it lives; thrown here it leaves the connection alone.
    if (this.#given) throw this.#given;
    this.#controller = controller;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#settle();
    const [only] = this.#chunks;
    const body = this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: this.#headers, text: decoder.decode(body) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#settle();
    this.#reject(error);
  }

  readonly #cancel = (): void => this.#giveUp(this.#signal.reason);

  readonly #expire = (): void => this.#giveUp(timeIsOver());

  #giveUp(reason: Error): void {
    this.#settle();
    this.#given = reason;
    // Until a connection is free it stays in the queue of undici, and counts as being under way.
    if (!this.#controller) return;
    this.#reject(reason);
    this.#controller.abort(reason);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#cancel);
  }
}
