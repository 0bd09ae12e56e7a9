import { NamingClient } from './named-statements.ts';

type Release = (error?: Error | boolean) => void;

/**
 * The pool's client. One whose connection ends while it is in use gives its place in the pool back by
 * itself: Kysely (0.29) keeps the client for ever when BEGIN, COMMIT or ROLLBACK fails on it, so that each
 * cut would make the pool smaller.
 */
export class PooledClient extends NamingClient {
  #release: Release | undefined;

  constructor(...options: ConstructorParameters<typeof NamingClient>) {
    super(...options);
    // Without a listener the end of a connection between two statements would end the process. Who uses
    // it is told by the next statement.
    this.on('error', () => undefined);
    this.on('end', () => this.release(true));
  }

  /** Set by the pool each time it gives the client away. Releasing again does nothing. */
  get release(): Release {
    return (error) => {
      const release = this.#release;
      this.#release = undefined;
      release?.(error);
    };
  }

  set release(release: Release) {
    this.#release = release;
  }
}
