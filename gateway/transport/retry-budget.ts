/**
 * Bounds retries to a share of the calls, so that a subgraph in trouble does not get more work than
 * one that is well. `reserve` retries are free, or a subgraph that is seldom asked would have none.
 */
export class RetryBudget {
  readonly #share: number;
  readonly #reserve: number;
  #left: number;

  constructor({ share, reserve }: { share: number; reserve: number }) {
    this.#share = share;
    this.#reserve = reserve;
    this.#left = reserve;
  }

  /** To be told of each call that is no retry. */
  deposit(): void {
    this.#left = Math.min(this.#reserve, this.#left + this.#share);
  }

  /** Whether there may be one more retry; it counts as made. */
  withdraw(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
