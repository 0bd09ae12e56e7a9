import type { QueryResult } from 'pg';
import { NamingClient } from './named-statements.ts';

type Options = ConstructorParameters<typeof NamingClient>[0];

// Behind so many statements, or behind one that has taken so long, another connection is faster.
const MAX_AHEAD = 16;
const SLOW_MS = 5;

/**
 * A few connections that carry the reads of many requests, each sent without waiting for the answer to the
 * one before (“Pipelining” in the chapter of the PostgreSQL manual on its protocol). What is asked within one turn of the event loop
 * leaves in one piece, so that neither side wakes up for each statement.
 */
export class SharedLines {
  readonly #lines: readonly Line[];

  /** @param options for a client, with `pipeline` */
  constructor(options: Options, count: number) {
    this.#lines = Array.from({ length: count }, () => new Line(options));
  }

  /** One on which a statement would soon get its turn, if there is one. */
  get flowing(): Line | undefined {
    const now = performance.now();
    return this.#lines.find((line) => line.isFlowing(now));
  }

  /** Ends the connections when all that was asked is answered. */
  async close(): Promise<void> {
    await Promise.all(this.#lines.map((line) => line.close()));
  }
}

/** One connection; it is opened when it is needed, also after it was lost. */
export class Line {
  readonly #options: Options;
  #client: NamingClient | undefined;
  #opening: Promise<NamingClient> | undefined;
  /** When those that have no answer yet were asked. */
  readonly #askedAt: number[] = [];
  #isGathering = false;

  constructor(options: Options) {
    this.#options = options;
  }

  isFlowing(now: number): boolean {
    const [oldest] = this.#askedAt;
    return oldest === undefined || (this.#askedAt.length < MAX_AHEAD && now - oldest < SLOW_MS);
  }

  /** Answers come in the order of the questions; one that fails leaves the others alone. */
  async query(text: string, values: readonly unknown[]): Promise<QueryResult> {
    this.#askedAt.push(performance.now());
    try {
      const client = this.#client ?? (await this.#open());
      this.#gather(client);
      return await client.query(text, values as unknown[]);
    } finally {
      this.#askedAt.shift();
    }
  }

  async close(): Promise<void> {
    const client = this.#client ?? (await this.#opening?.catch(() => undefined));
    await client?.end();
  }

  #open(): Promise<NamingClient> {
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #connect(): Promise<NamingClient> {
    const client = new NamingClient(this.#options);
    // Whoever waits for an answer is told by it.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    this.#client = client;
    return client;
  }

  #gather({ connection: { stream } }: NamingClient): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    stream.cork();
    setImmediate(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}
