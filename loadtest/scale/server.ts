import { join } from 'node:path';
import { provision } from '@trellis/kernel/persistence/provision';
import { migrations } from '@trellis/tasks/migrations';
import { Client } from 'pg';
import { startPostgres } from '../../infra/local/postgres.ts';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';

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
  const folder = opened.use(await temporaryFolder('scale'));
  const postgres = await startPostgres({
    dataDirectory: join(folder.path, 'data'),
    durable: false,
  });
  opened.use(postgres);
  return postgres.url;
}

/** Runs statements as the owner of the tables of a subgraph. */
export async function withClient<Value>(
  connectionString: string,
  work: (client: Client) => Promise<Value>,
  subgraph = 'tasks',
): Promise<Value> {
  const client = new Client({ connectionString, options: `-c search_path=${subgraph}` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
