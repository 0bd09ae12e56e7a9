import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '@trellis/kernel/persistence/provision';
import { migrations } from '@trellis/tasks/migrations';
import { Client } from 'pg';
import { startPostgres } from '../../infra/local/postgres.ts';

/** A server for the databases to be compared. */
export interface Server extends AsyncDisposable {
  /** Makes a database with the tables of tasks, to be dropped in the end, and answers its URL. */
  createDatabase(name: string): Promise<string>;
}

/** The server behind the URL, or one of our own that is thrown away. */
export async function openServer(databaseUrl: string | undefined): Promise<Server> {
  const opened = new AsyncDisposableStack();
  const url = databaseUrl ?? (await startOwn(opened));
  return {
    async createDatabase(name) {
      await withClient(url, (client) => client.query(`create database ${name}`));
      opened.defer(() =>
        withClient(url, (client) => client.query(`drop database ${name} with (force)`)).then(
          () => undefined,
        ),
      );
      const own = new URL(url);
      own.pathname = `/${name}`;
      await provision({ url: own.href, subgraph: 'tasks', migrations });
      return own.href;
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

async function startOwn(opened: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-scale-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({ dataDirectory: join(folder, 'data'), durable: false });
  opened.use(postgres);
  return postgres.url;
}

/** Runs statements as the owner of the tables. */
export async function withClient<Value>(
  connectionString: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString, options: '-c search_path=tasks' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
