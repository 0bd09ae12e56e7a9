import { Client } from 'pg';
import type { Database } from '../persistence/database.ts';

const PING_MS = 5_000;

/**
 * The right to be the one active relay of a subgraph: a session lock on a connection of its own. A
 * holder that is frozen or cut off stops pinging, and PostgreSQL frees the lock after 15 s.
 */
export class RelayLock {
  readonly #database: Database;
  #client: Client | undefined;
  #held = false;
  #trying: Promise<boolean> | undefined;
  #ping: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether this process has the lock now; tries to get it if not. */
  async hold(): Promise<boolean> {
    if (this.#held) return true;
    // Two loops ask; one connection must answer both.
    this.#trying ??= this.#tryLock().finally(() => {
      this.#trying = undefined;
    });
    return this.#trying;
  }

  async #tryLock(): Promise<boolean> {
    const client = await this.#connect();
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
      [`outbox:${this.#database.schema}`],
    );
    this.#held = rows[0]?.locked === true && this.#client === client;
    return this.#held;
  }

  async #connect(): Promise<Client> {
    if (this.#client) return this.#client;
    const client = new Client({
      ...this.#database.connection,
      connectionTimeoutMillis: 2_000,
      application_name: 'trellis relay',
    });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    await client.connect();
    await client.query(`set idle_session_timeout = '15s'`);
    this.#client = client;
    this.#ping = setInterval(
      () => client.query('select 1').catch(() => this.#lose(client)),
      PING_MS,
    ).unref();
    return client;
  }

  // A connection tells of its end more than once, and another may have taken its place by then.
  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#held = false;
    clearInterval(this.#ping);
    this.#client = undefined;
    void client.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#held = false;
    clearInterval(this.#ping);
    await client?.end();
  }
}
