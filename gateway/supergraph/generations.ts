import type { Generation } from './generation.ts';

type Listener = (generation: Generation, previous: Generation) => void;

/**
 * The generation that is served now. Whoever begins something reads `current` once and keeps what it
 * got, so that nothing mixes two schemas.
 */
export class Generations {
  readonly #listeners = new Set<Listener>();
  #current: Generation;

  constructor(first: Generation) {
    this.#current = first;
  }

  get current(): Generation {
    return this.#current;
  }

  /** Serves another generation from now on, then tells the listeners. */
  replace(next: Generation): void {
    const previous = this.#current;
    this.#current = next;
    for (const listener of this.#listeners) listener(next, previous);
  }

  /** Answers how to stop listening. */
  onReplaced(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
