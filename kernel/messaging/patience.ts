import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import { backoffMs } from '../loop.ts';
import { kindOfFailure } from '../persistence/failure.ts';

/** How a consumer waits: until it is closed, and no longer. */
export class Patience {
  readonly #logger: Logger;
  readonly #closing: AbortSignal;

  constructor(logger: Logger, closing: AbortSignal) {
    this.#logger = logger;
    this.#closing = closing;
  }

  /** Repeats what fails because of the database alone, for as long as that lasts. */
  async persistently<Value>(work: () => Promise<Value>): Promise<Value> {
    for (let failures = 0; ; failures += 1) {
      try {
        this.#closing.throwIfAborted();
        return await work();
      } catch (error) {
        const kind = kindOfFailure(error);
        if (kind === 'handler' || this.#closing.aborted) throw error;
        if (kind === 'contention' && failures < 3) continue;
        if (failures % 10 === 0)
          this.#logger.warn({ err: error }, 'The consumer waits for its database.');
        await this.pause(backoffMs(failures + 1));
      }
    }
  }

  async pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#closing });
  }
}
