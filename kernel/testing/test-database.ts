import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase extends AsyncDisposable {
  /** Leads a superuser to it. */
  readonly url: string;
  /** Runs a statement as superuser. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * Makes an empty database on a server that a superuser's URL leads to, and drops it in the end unless it is to be kept.
 */
export async function createTestDatabase(
  serverUrl: string,
  options: { keep?: boolean } = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (text, values) =>
      withClient(url.href, async (client) => (await client.query(text, values)).rows),
    async [Symbol.asyncDispose]() {
      if (!options.keep)
        await withClient(serverUrl, (client) =>
          client.query(`drop database if exists ${name} with (force)`),
        );
    },
  };
}

async function withClient<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
