import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { serverIdentity } from './postgres/account.ts';
import { findBinaries } from './postgres/binaries.ts';
import { ensureCluster } from './postgres/cluster.ts';
import { placeData } from './postgres/place-data.ts';
import { clearEarlierServer, ownerFile } from './postgres/running-server.ts';
import { freePort, isFree } from './processes/free-port.ts';
import {
  type ServerOptions,
  type ServerProcess,
  ServerStartError,
  startServer,
} from './processes/server-process.ts';

export type PostgresOptions = {
  /** Made at the first start and found again at the next. */
  dataDirectory: string;
  /** Absent or 0: any free port. */
  port?: number;
  /** `false` gives up safety against a power cut for speed; for tests. */
  durable?: boolean;
  onLog?: (line: string) => void;
};

/** A running PostgreSQL; disposing of it stops it and keeps the data. */
export interface Postgres extends ServerProcess {
  /** Leads the superuser to the database `trellis`. */
  readonly url: string;
  readonly port: number;
  /** Where the data really lies, which differs from what was asked if that place is unreachable. */
  readonly dataDirectory: string;
}

const DATABASE = 'trellis';
const START_ATTEMPTS = 20;
const RETRY_MS = 250;

/** Starts a PostgreSQL of our own on 127.0.0.1, as root or as any user. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { durable = true } = options;
  const identity = await serverIdentity();
  const { postgres, initdb } = await findBinaries(identity);
  const dataDirectory = await placeData(options.dataDirectory, identity);
  await clearEarlierServer(dataDirectory);
  const password = await ensureCluster({ dataDirectory, initdb, identity, durable });
  const port = await choosePort(options.port);
  const server = await startPatiently({
    name: 'PostgreSQL',
    command: postgres,
    args: ['-D', dataDirectory, ...settings(port, durable)],
    identity,
    isReady: (line) => line.includes('database system is ready to accept connections'),
    stopSignal: 'SIGINT',
    onLog: options.onLog,
  });
  await writeFile(ownerFile(dataDirectory), String(process.pid));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`;
  try {
    await ensureDatabase(url);
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
  // For the commands of an operator, which need DATABASE_URL: the port is another at each start.
  await writeFile(`${dataDirectory}.url`, `${url}\n`, { mode: 0o600 });
  return { ...server, url, port, dataDirectory };
}

async function choosePort(wanted: number | undefined): Promise<number> {
  if (!wanted) return freePort();
  if (await isFree(wanted)) return wanted;
  throw new Error(`Port ${wanted} on 127.0.0.1 is in use: choose another for PostgreSQL.`);
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// Backends outlive a killed postmaster by a moment and still hold its shared memory.
async function startPatiently(options: ServerOptions): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(options);
    } catch (error) {
      const isHeld = error instanceof ServerStartError && /shared memory block/.test(error.output);
      if (!isHeld || attempt === START_ATTEMPTS) throw error;
      await delay(RETRY_MS);
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
