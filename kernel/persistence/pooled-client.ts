import { NamingClient } from './named-statements.ts';

type Release = (error?: Error | boolean) => void;

const BEGIN = /^(?:begin$|start transaction\b)/;
const BEGUN = { command: 'BEGIN', rowCount: null, rows: [], fields: [], oid: 0 };

/**
 * The pool's client.
 *
 * One whose connection ends while it is in use gives its place in the pool back by itself: Kysely (0.29)
 * keeps the client for ever when BEGIN, COMMIT or ROLLBACK fails on it, so that each cut would make the
 * pool smaller.
 *
 * BEGIN is not waited for: it leaves together with the first statement of its transaction.
 */
export class PooledClient extends NamingClient {
  #release: Release | undefined;
  #isHolding = false;

  /** Needs the option `pipeline`. */
  constructor(...options: ConstructorParameters<typeof NamingClient>) {
    super(...options);
    // Without a listener the end of a connection between two statements would end the process. Who uses
    // it is told by the next statement.
    this.on('error', () => undefined);
    this.on('end', () => this.release(true));
    const send = this.query as (...given: unknown[]) => unknown;
    this.query = ((...given: unknown[]) => {
      if (typeof given[0] === 'string' && BEGIN.test(given[0])) return this.#begin(given[0], send);
      const sent = send.apply(this, given);
      this.#letGo();
      return sent;
    }) as typeof this.query;
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

  async #begin(text: string, send: (...given: unknown[]) => unknown) {
    const { stream } = this.connection;
    this.#isHolding = true;
    stream.cork();
    // What follows must not run outside of a transaction.
    (send.call(this, text) as Promise<unknown>).catch(() => stream.destroy());
    setImmediate(() => this.#letGo());
    return BEGUN;
  }

  #letGo(): void {
    if (!this.#isHolding) return;
    this.#isHolding = false;
    this.connection.stream.uncork();
  }
}
