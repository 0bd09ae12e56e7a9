import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';

/** A response with all of its body. */
export type WholeResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

/**
 * Sends a body by POST and reads all that comes back. `Pool.request` would make a stream of each body,
 * which costs more than the bodies do that subgraphs send.
 *
 * @throws what the signal aborted with, or an error of undici
 */
export function postJson(
  pool: Pool,
  {
    path,
    headers,
    body,
    signal,
  }: { path: string; headers: Record<string, string>; body: string; signal: AbortSignal },
): Promise<WholeResponse> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(signal, resolve, reject);
    pool.dispatch({ method: 'POST', path, headers, body }, exchange);
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (response: WholeResponse) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};

  constructor(
    signal: AbortSignal,
    resolve: (response: WholeResponse) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener('abort', this.#abort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have had to wait for a connection for longer than it lives.
    if (this.#signal.aborted) controller.abort(this.#signal.reason);
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
    this.#resolve({ status: this.#status, headers: this.#headers, text: body.toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#settle();
    this.#reject(error);
  }

  readonly #abort = (): void => {
    this.#settle();
    this.#reject(this.#signal.reason);
    this.#controller?.abort(this.#signal.reason);
  };

  #settle(): void {
    this.#signal.removeEventListener('abort', this.#abort);
  }
}
