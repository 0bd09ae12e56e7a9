/** Hands what comes in to all screens that show it. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  add = (listener: (event: Event) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}
