/** The reason with which whatever took too long is given up. */
export function timeIsOver(): DOMException {
  return new DOMException('The time is over.', 'TimeoutError');
}

/** A signal that aborts when a time is over, unless the work is done before that. */
export class Deadline implements Disposable {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #parent: AbortSignal | undefined;

  /**
   * `AbortSignal.timeout` would be kept with all that hangs on it until the time is over, long after
   * most answers have left, and makes an error each time that nobody sees.
   *
   * @param parent a longer life that ends this one
   */
  constructor(limitMs: number, parent?: AbortSignal) {
    this.#timer = setTimeout(this.#expire, limitMs);
    this.#parent = parent;
    if (parent?.aborted) this.#cancel();
    else parent?.addEventListener('abort', this.#cancel);
  }

  /** Aborts with a `TimeoutError` when the time is over, otherwise with the reason of who left. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Nobody waits any more. */
  readonly abandon = (): void => {
    this.#controller.abort();
    this[Symbol.dispose]();
  };

  /** The work is done: the signal does not abort any more. */
  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#parent?.removeEventListener('abort', this.#cancel);
  }

  readonly #expire = (): void => {
    this.#controller.abort(timeIsOver());
    this[Symbol.dispose]();
  };

  readonly #cancel = (): void => {
    this.#controller.abort(this.#parent?.reason);
    this[Symbol.dispose]();
  };
}
