import { BoundedQueue } from '../../transport/bounded-queue.ts';

export type Change = { readonly cursor: string; readonly reviewId: string };

/** A change log with live readers, as a subgraph has one; it outlives the subgraph's server. */
export class ChangeLog {
  readonly #changes: Change[] = [];
  readonly #readers = new Set<BoundedQueue<Change>>();
  readonly #waiting: { count: number; resolve: () => void }[] = [];
  opened = 0;
  /** What `after` each reader began with. */
  readonly begun: (string | null)[] = [];

  get readers(): number {
    return this.#readers.size;
  }

  /** Forgets everything, as if it were new. */
  clear(): void {
    this.#changes.length = 0;
  }

  append(reviewId: string): void {
    this.appendAs(`c${this.#changes.length + 1}`, reviewId);
  }

  appendAs(cursor: string, reviewId: string): void {
    const change = { cursor, reviewId };
    this.#changes.push(change);
    for (const reader of this.#readers) reader.push(change);
  }

  /** Resolves when that many readers are there. */
  async hasReaders(count: number): Promise<void> {
    if (this.readers === count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }

  read(after: string | null | undefined): AsyncIterableIterator<Change> {
    const queue = new BoundedQueue<Change>(10_000, () => new Error('overflow'));
    this.opened += 1;
    this.begun.push(after ?? null);
    const from = after ? this.#changes.findIndex(({ cursor }) => cursor === after) + 1 : Infinity;
    for (const change of this.#changes.slice(from)) queue.push(change);
    this.#readers.add(queue);
    this.#notify();
    const values = queue[Symbol.asyncIterator]();
    const leave = async () => {
      this.#readers.delete(queue);
      queue.end();
      this.#notify();
      return { done: true as const, value: undefined };
    };
    return {
      next: () => values.next(),
      return: leave,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** Breaks off all readers as a failing feed would. */
  fail(error: Error): void {
    for (const reader of this.#readers) reader.fail(error);
    this.#readers.clear();
  }

  /** Ends all readers as a subgraph does that is closed in order. */
  end(): void {
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
  }

  #notify(): void {
    const due = this.#waiting.filter(({ count }) => count === this.readers);
    for (const waiter of due) {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }
}
