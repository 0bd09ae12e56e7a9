import type { SubgraphAddress } from '../supergraph/generation.ts';
import type { Upstream } from './upstream.ts';

/** Connections to subgraphs, kept from one generation to the next where the address stays. */
export class Upstreams {
  readonly #create: (address: SubgraphAddress) => Upstream;
  readonly #open = new Map<string, Upstream>();

  constructor(create: (address: SubgraphAddress) => Upstream) {
    this.#create = create;
  }

  /** The upstreams of a generation, by name. */
  connect(subgraphs: readonly SubgraphAddress[]): ReadonlyMap<string, Upstream> {
    return new Map(subgraphs.map((address) => [address.name, this.#upstreamAt(address)]));
  }

  /** Closes what none of the given generation is asked by. */
  async closeUnused(used: ReadonlyMap<string, Upstream>): Promise<void> {
    const needed = new Set(used.values());
    const unused = [...this.#open].filter(([, upstream]) => !needed.has(upstream));
    for (const [key] of unused) this.#open.delete(key);
    await Promise.all(unused.map(([, upstream]) => upstream.close()));
  }

  async close(): Promise<void> {
    await this.closeUnused(new Map());
  }

  #upstreamAt(address: SubgraphAddress): Upstream {
    const key = `${address.name} ${address.url}`;
    const known = this.#open.get(key);
    if (known) return known;
    const upstream = this.#create(address);
    this.#open.set(key, upstream);
    return upstream;
  }
}
