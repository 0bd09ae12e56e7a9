import { execFile } from 'node:child_process';
import { appendFile, chown, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Identity, serverIdentity } from '@trellis/local/postgres/account';
import { freePort } from '@trellis/local/processes/free-port';
import { type ServerProcess, startServer } from '@trellis/local/processes/server-process';
import { requireProgram } from '@trellis/local/testing/require-program';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import { inheritedPath } from '../config.ts';

const run = promisify(execFile);
const BACKUP = fileURLToPath(new URL('../../infra/backup', import.meta.url));
const STANZA = '--stanza=trellis';

/**
 * A PostgreSQL of the distribution with the backup that we ship: pgBackRest, its WAL archive, our configuration
 * of both, and our script to restore. The repository is a folder beside the data, encrypted.
 */
export class BackedUpCluster implements AsyncDisposable {
  readonly #folder: AsyncDisposable & { path: string };
  readonly #identity: Identity | undefined;
  readonly #port: number;
  readonly #environment: Record<string, string>;
  #server: ServerProcess | undefined;

  private constructor(
    folder: AsyncDisposable & { path: string },
    port: number,
    identity: Identity | undefined,
  ) {
    this.#folder = folder;
    this.#port = port;
    this.#identity = identity;
    const place = (name: string) => join(folder.path, name);
    this.#environment = {
      PATH: inheritedPath(),
      PGBACKREST_CONFIG: place('pgbackrest.conf'),
      PGBACKREST_REPO1_PATH: place('repository'),
      PGBACKREST_REPO1_CIPHER_PASS: 'kept somewhere else',
      PGBACKREST_PG1_PATH: place('data'),
      PGBACKREST_PG1_PORT: String(port),
      PGBACKREST_PG1_SOCKET_PATH: folder.path,
      PGBACKREST_PG1_USER: 'postgres',
      PGBACKREST_LOCK_PATH: place('locks'),
      PGBACKREST_SPOOL_PATH: place('spool'),
      PGBACKREST_LOG_PATH: place('log'),
    };
  }

  /** Makes a cluster and its repository, and starts it. */
  static async make(options: { archiveTimeoutSeconds?: number }): Promise<BackedUpCluster> {
    const folder = await temporaryFolder('drill');
    const identity = await serverIdentity();
    if (identity) await chown(folder.path, identity.uid, identity.gid);
    const cluster = new BackedUpCluster(folder, await freePort(), identity);
    await cluster.#initialize(options);
    await cluster.start();
    await cluster.backRest('stanza-create');
    return cluster;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  get #data(): string {
    return join(this.#folder.path, 'data');
  }

  async #initialize({ archiveTimeoutSeconds }: { archiveTimeoutSeconds?: number }): Promise<void> {
    const initdb = await requireProgram('initdb');
    const options = ['-D', this.#data, '-U', 'postgres', '--auth=trust', '--data-checksums'];
    await this.#run(initdb, [...options, '--encoding=UTF8', '--locale=C.UTF-8']);
    // The account of PostgreSQL may not be able to enter the folder of this checkout.
    for (const name of ['pgbackrest.conf', 'restore.sh'])
      await copyFile(join(BACKUP, name), join(this.#folder.path, name));
    await copyFile(join(BACKUP, 'postgresql.conf'), join(this.#data, 'trellis-backup.conf'));
    const settings = [
      "include = 'trellis-backup.conf'",
      "listen_addresses = '127.0.0.1'",
      `port = ${this.#port}`,
      `unix_socket_directories = '${this.#folder.path}'`,
      ...(archiveTimeoutSeconds ? [`archive_timeout = ${archiveTimeoutSeconds}`] : []),
    ];
    await appendFile(join(this.#data, 'postgresql.conf'), `${settings.join('\n')}\n`);
    const { uid, gid } = this.#identity ?? {};
    if (uid !== undefined && gid !== undefined)
      await chown(join(this.#data, 'trellis-backup.conf'), uid, gid);
    for (const name of ['repository', 'locks', 'spool', 'log']) {
      await mkdir(join(this.#folder.path, name));
      if (uid !== undefined && gid !== undefined)
        await chown(join(this.#folder.path, name), uid, gid);
    }
  }

  async start(): Promise<void> {
    this.#server = await startServer({
      name: 'PostgreSQL',
      command: await requireProgram('postgres'),
      args: ['-D', this.#data],
      env: this.#environment,
      ...(this.#identity && { identity: this.#identity }),
      isReady: (line) => line.includes('database system is ready to accept connections'),
      readyTimeoutMs: 120_000,
      stopSignal: 'SIGINT',
    });
  }

  /** Runs pgBackRest, such as `--type=full backup`. */
  async backRest(...args: string[]): Promise<string> {
    return this.#run(await requireProgram('pgbackrest'), [STANZA, ...args]);
  }

  /** As when the power fails: the processes are gone, the data lie as they were at that moment. */
  async crash(): Promise<void> {
    await this.#server?.kill();
  }

  /** As when the machine burns down: the processes and all of the data are gone, the repository is not. */
  async destroy(): Promise<void> {
    await this.#server?.kill();
    // What was killed may still be writing its last for a moment.
    await rm(this.#data, { recursive: true, force: true, maxRetries: 10 });
    await mkdir(this.#data, { mode: 0o700 });
    if (this.#identity) await chown(this.#data, this.#identity.uid, this.#identity.gid);
  }

  /** What an operator runs. */
  async restore(...args: string[]): Promise<void> {
    await this.#run(join(this.#folder.path, 'restore.sh'), args);
  }

  async #run(command: string, args: readonly string[]): Promise<string> {
    const { stdout } = await run(command, [...args], {
      cwd: '/',
      env: this.#environment,
      ...this.#identity,
    });
    return stdout;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]();
    await this.#folder[Symbol.asyncDispose]();
  }
}
