/**
 * Hands values from one who pushes to one who pulls. It ends by `end` or fails by `fail`, in both
 * cases after what was pushed before; over its limit it fails at once.
 */
export class BoundedQueue<Value> implements AsyncIterable<Value> {
  readonly #limit: number;
  readonly #overflow: () => Error;
  #values: Value[] = [];
  #isOver = false;
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(limit: number, overflow: () => Error) {
    this.#limit = limit;
    this.#overflow = overflow;
  }

  push(value: Value): void {
    if (this.#isOver) return;
    if (this.#values.length < this.#limit) this.#values.push(value);
    else this.fail(this.#overflow());
    this.#wake?.();
  }

  end(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  fail(error: Error): void {
    if (this.#isOver) return;
    this.#failure = error;
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value, void> {
    for (;;) {
      const values = this.#values;
      this.#values = [];
      yield* values;
      if (this.#values.length > 0) continue;
      if (this.#failure) throw this.#failure;
      if (this.#isOver) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
