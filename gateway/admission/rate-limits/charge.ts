import type { BucketState } from './bucket.ts';
import type { TokenStore } from './token-store.ts';

type Entry = BucketState & { readonly isGranted: boolean };

/** What was taken for one operation, out of each bucket that applied. */
export class Charge {
  readonly #store: Pick<TokenStore, 'giveBack'>;
  readonly #tokens: number;
  readonly #entries: Entry[] = [];
  #returned = 0;

  constructor(store: Pick<TokenStore, 'giveBack'>, tokens: number) {
    this.#store = store;
    this.#tokens = tokens;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** How the buckets stand now. */
  get states(): readonly BucketState[] {
    return this.#entries.map(({ isGranted, remaining, ...rest }) => ({
      ...rest,
      remaining: isGranted
        ? Math.min(rest.bucket.quota.tokens, remaining + this.#returned)
        : remaining,
    }));
  }

  /** Gives back what was taken beyond this. Nobody waits for it. */
  settle(tokens: number): void {
    this.#giveBack(this.#tokens - tokens);
  }

  /** Gives back everything. Nobody waits for it. */
  cancel(): void {
    this.#giveBack(this.#tokens);
  }

  #giveBack(tokens: number): void {
    const rest = Math.min(tokens, this.#tokens - this.#returned);
    if (rest <= 0) return;
    this.#returned += rest;
    for (const entry of this.#entries)
      if (entry.isGranted) this.#store.giveBack(entry, rest).catch(() => undefined);
  }
}
