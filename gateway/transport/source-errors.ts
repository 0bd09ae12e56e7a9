import type { SubgraphError } from './upstream.ts';

/** The source of a subscription broke off. Opening it again after the last cursor loses nothing. */
export class SourceLost extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'SourceLost';
  }
}

/** The subgraph does not serve this subscription; asking again would not help. */
export class SourceRefused extends Error {
  readonly errors: readonly SubgraphError[];

  constructor(errors: readonly SubgraphError[]) {
    super('The subgraph refused the subscription.');
    this.name = 'SourceRefused';
    this.errors = errors;
  }
}
