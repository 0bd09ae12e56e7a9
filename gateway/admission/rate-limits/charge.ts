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
    this.#giveBack(this.#tokens - tokens).catch(() => undefined);
  }

  /** Gives back everything. */
  cancel(): Promise<void> {
    return this.#giveBack(this.#tokens);
  }

  async #giveBack(tokens: number): Promise<void> {
    const rest = Math.min(tokens, this.#tokens - this.#returned);
    if (rest <= 0) return;
    this.#returned += rest;
    const granted = this.#entries.filter(({ isGranted }) => isGranted);
    await Promise.all(granted.map((entry) => this.#store.giveBack(entry, rest)));
  }
}
