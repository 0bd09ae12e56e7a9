import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { serverIdentity } from './postgres/account.ts';
import { findBinaries } from './postgres/binaries.ts';
import { ensureCluster, writeAccessRules } from './postgres/cluster.ts';
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
  /**
   * The same through a Unix socket, which costs both sides less; through TCP as well where the path is too
   * long for one.
   */
  readonly socketUrl: string;
  readonly port: number;
  /** Where the data really lies, which differs from what was asked if that place is unreachable. */
  readonly dataDirectory: string;
}

const DATABASE = 'trellis';
const START_ATTEMPTS = 20;
const RETRY_MS = 250;
// What fits into sockaddr_un on every system that we run on (104 bytes on macOS, 108 on Linux).
const MAX_SOCKET_PATH = 103;

/** Starts a PostgreSQL of our own on 127.0.0.1, as root or as any user. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { durable = true } = options;
  const identity = await serverIdentity();
  const { postgres, initdb } = await findBinaries(identity);
  const dataDirectory = await placeData(options.dataDirectory, identity);
  await clearEarlierServer(dataDirectory);
  const password = await ensureCluster({ dataDirectory, initdb, identity, durable });
  const accessRules = await writeAccessRules(dataDirectory);
  const port = await choosePort(options.port);
  const startAt = async (socketFolder: string) => ({
    socketFolder,
    server: await startPatiently({
      name: 'PostgreSQL',
      command: postgres,
      args: ['-D', dataDirectory, ...settings({ port, durable, socketFolder, accessRules })],
      identity,
      isReady: (line) => line.includes('database system is ready to accept connections'),
      stopSignal: 'SIGINT',
      onLog: options.onLog,
    }),
  });
  const { server, socketFolder } = fitsSocket(dataDirectory, port)
    ? await startAt(dataDirectory).catch((error) => {
        if (!cannotHoldSockets(error)) throw error;
        return startAt('');
      })
    : await startAt('');
  await writeFile(ownerFile(dataDirectory), String(process.pid));
  const urlAt = (host: string) => `postgres://postgres:${password}@${host}:${port}/${DATABASE}`;
  const url = urlAt('127.0.0.1');
  const socketUrl = socketFolder ? urlAt(encodeURIComponent(socketFolder)) : url;
  try {
    await ensureDatabase(url);
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
  // For the commands of an operator, which need DATABASE_URL: the port is another at each start.
  await writeFile(`${dataDirectory}.url`, `${url}\n`, { mode: 0o600 });
  return { ...server, url, socketUrl, port, dataDirectory };
}

async function choosePort(wanted: number | undefined): Promise<number> {
  if (!wanted) return freePort();
  if (await isFree(wanted)) return wanted;
  throw new Error(`Port ${wanted} on 127.0.0.1 is in use: choose another for PostgreSQL.`);
}

// Such as folders that a virtual machine shares with its host.
function cannotHoldSockets(error: unknown): boolean {
  return error instanceof ServerStartError && /Unix-domain socket/.test(error.output);
}

function fitsSocket(folder: string, port: number): boolean {
  // A comma would separate two folders.
  const isOne = !folder.includes(',');
  return isOne && Buffer.byteLength(`${folder}/.s.PGSQL.${port}`) <= MAX_SOCKET_PATH;
}

function settings(options: {
  port: number;
  durable: boolean;
  socketFolder: string;
  accessRules: string;
}): string[] {
  const { port, durable, socketFolder, accessRules } = options;
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    // The data directory itself, which only the account of the server can enter.
    unix_socket_directories: socketFolder,
    hba_file: accessRules,
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
