import type { SubgraphAnswer, SubqueryCall } from './upstream.ts';
import { UpstreamSocket, type UpstreamSocketOptions } from './upstream-socket.ts';

const SOCKETS = 4;

/**
 * The subscriptions of a subgraph, spread over a few sockets: one alone would make the events of all
 * wait for each other, and its loss would hit all.
 */
export class UpstreamSockets {
  readonly #sockets: readonly UpstreamSocket[];

  constructor(url: string, options: UpstreamSocketOptions = {}) {
    this.#sockets = Array.from({ length: SOCKETS }, () => new UpstreamSocket(url, options));
  }

  /** Subscribes over the socket with the fewest subscriptions. */
  async *subscribe(call: SubqueryCall): AsyncGenerator<SubgraphAnswer, void> {
    const [first, ...others] = this.#sockets;
    const socket = others.reduce((least, one) => (one.size < least.size ? one : least), first!);
    yield* socket.subscribe(call);
  }

  async close(): Promise<void> {
    await Promise.all(this.#sockets.map((socket) => socket.close()));
  }
}
