import { LRUCache } from 'lru-cache';
import type { GraphQLRequest } from './read-request.ts';

const MAX_OPERATIONS = 1_000;

type Used = { readonly request: GraphQLRequest; count: number };

/** How often each operation was asked for lately. */
export class OperationUsage {
  readonly #used = new LRUCache<string, Used>({ max: MAX_OPERATIONS });

  count({ query, operationName }: GraphQLRequest): void {
    const key = `${operationName ?? ''}\n${query}`;
    const used = this.#used.get(key);
    if (used) used.count += 1;
    else this.#used.set(key, { request: { query, operationName }, count: 1 });
  }

  /** The operations that make up this share of all, those used most first. */
  hottest(share: number): readonly GraphQLRequest[] {
    const all = [...this.#used.values()].toSorted((one, other) => other.count - one.count);
    let left = all.reduce((sum, { count }) => sum + count, 0) * share;
    return all
      .filter(({ count }) => {
        const isNeeded = left > 0;
        left -= count;
        return isNeeded;
      })
      .map(({ request }) => request);
  }
}
