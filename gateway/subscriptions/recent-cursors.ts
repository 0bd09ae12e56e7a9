/** Remembers the latest cursors, because a source delivers at least once. */
export class RecentCursors {
  readonly #most: number;
  readonly #cursors = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  has(cursor: string): boolean {
    return this.#cursors.has(cursor);
  }

  add(cursor: string): void {
    this.#cursors.add(cursor);
    if (this.#cursors.size > this.#most)
      this.#cursors.delete(this.#cursors.values().next().value as string);
  }
}
