import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { SharedLines } from './shared-lines.ts';

/**
 * A pool for Kysely whose plain reads go over shared lines. Everything else, and what comes when all lines
 * are held up, has a connection of the pool to itself: a transaction, and what may wait for a lock, because
 * the reads behind it could be what its holder waits for.
 */
export function sharingPool(pool: Pool, lines: SharedLines): PostgresPool {
  return {
    options: pool.options,
    connect: async () => new Borrowed(pool, lines),
    end: () => lines.close(),
  };
}

class Borrowed implements PostgresPoolClient {
  readonly #pool: Pool;
  readonly #lines: SharedLines;
  #own: PoolClient | undefined;

  constructor(pool: Pool, lines: SharedLines) {
    this.#pool = pool;
    this.#lines = lines;
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  // biome-ignore lint/suspicious/noExplicitAny: what a row is, only Kysely knows
  query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): any {
    if (typeof text !== 'string') throw new TypeError('Cursors are not supported here.');
    const line = !this.#own && isPlainRead(text) ? this.#lines.flowing : undefined;
    return line ? line.query(text, values) : this.#queryAlone(text, values);
  }

  release(): void {
    this.#own?.release();
    this.#own = undefined;
  }

  async #queryAlone(text: string, values: readonly unknown[]) {
    this.#own ??= await this.#pool.connect();
    return this.#own.query(text, values as unknown[]);
  }
}

const READ = /^\s*(?:select|with)\b/i;
const BEYOND_READING =
  /\b(?:insert|update|delete|merge|share|into|nextval|setval|set_config|pg_(?:try_)?advisory\w*)\b/i;
const MAX_TEXTS = 2_000;
const known = new Map<string, boolean>();

/** Whether a statement only reads and waits for nobody; in doubt not. */
function isPlainRead(text: string): boolean {
  let answer = known.get(text);
  if (answer === undefined) {
    if (known.size >= MAX_TEXTS) known.clear();
    answer = READ.test(text) && !BEYOND_READING.test(text);
    known.set(text, answer);
  }
  return answer;
}
