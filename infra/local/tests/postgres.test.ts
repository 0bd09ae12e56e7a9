import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placeData } from '../postgres/place-data.ts';
import { startPostgres } from '../postgres.ts';
import { freePort } from '../processes/free-port.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const HOLDER = join(import.meta.dirname, 'hold-postgres.ts');
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = userInfo().uid === 0;

let folder: AsyncDisposable & { path: string };
let dataDirectory: string;

beforeEach(async () => {
  folder = await temporaryFolder('postgres-test');
  dataDirectory = join(folder.path, 'data');
});
afterEach(() => folder[Symbol.asyncDispose]());

const start = (port?: number) => startPostgres({ dataDirectory, durable: false, port });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

async function hold(
  ending: 'wait' | 'exit',
  identity?: typeof NOBODY,
): Promise<{ holder: ChildProcess; url: string; pid: number }> {
  const holder = spawn(process.execPath, [HOLDER, dataDirectory, ending], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...identity,
  });
  const [line] = await once(createInterface({ input: holder.stdout! }), 'line');
  return { holder, ...JSON.parse(line) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a new data directory gets the database, reachable on 127.0.0.1 only with its password', async () => {
  await using postgres = await start();

  expect(await query(postgres.url, 'show listen_addresses')).toEqual([['127.0.0.1']]);
  expect(await query(postgres.url, 'select current_database()::text')).toEqual([['trellis']]);
  expect(postgres.port).toBeLessThan(32_768);
  const file = `${postgres.dataDirectory}.password`;
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(new URL(postgres.url).password).toBe(await readFile(file, 'utf8'));
  const wrong = new URL(postgres.url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('its Unix socket asks for the password as well', async () => {
  await using postgres = await start();

  expect(postgres.socketUrl).not.toBe(postgres.url);
  expect(await query(postgres.socketUrl, 'select inet_client_addr()')).toEqual([[null]]);
  const wrong = postgres.socketUrl.replace(new URL(postgres.url).password, 'guess');
  await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
});

test('a path too long for a Unix socket leaves TCP', async () => {
  dataDirectory = join(folder.path, 'long'.repeat(25));
  await using postgres = await start();

  expect(postgres.socketUrl).toBe(postgres.url);
  expect(await query(postgres.socketUrl, 'select 1')).toEqual([[1]]);
});

test('a folder that cannot hold a socket leaves TCP', async () => {
  const first = await start();
  await first[Symbol.asyncDispose]();
  await mkdir(join(first.dataDirectory, `.s.PGSQL.${first.port}`));

  await using postgres = await start(first.port);
  expect(postgres.socketUrl).toBe(postgres.url);
  expect(await query(postgres.url, 'select 1')).toEqual([[1]]);
});

test('a second start finds the data of the first', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 7 as n');
  await first[Symbol.asyncDispose]();

  await using second = await start();
  expect(await query(second.url, 'select n from kept')).toEqual([[7]]);
});

test('by default a commit waits for the disk', async () => {
  await using postgres = await startPostgres({ dataDirectory });
  expect(await query(postgres.url, 'show fsync')).toEqual([['on']]);
});

test('a killed server starts again on its port with its data', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 7 as n');
  await query(first.url, 'checkpoint');
  await first.kill();

  await using second = await start(first.port);
  expect(await query(second.url, 'select n from kept')).toEqual([[7]]);
});

test('the sockets of a killed server are gone after the next start', async () => {
  const first = await start();
  await first.kill();

  await using second = await start(await freePort());
  const sockets = (await readdir(second.dataDirectory)).filter((name) => name.startsWith('.s.'));
  expect(sockets.sort()).toEqual([`.s.PGSQL.${second.port}`, `.s.PGSQL.${second.port}.lock`]);
});

test('the server of a killed process is stopped by the next start', async () => {
  const orphan = await hold('wait');
  const exit = once(orphan.holder, 'exit');
  orphan.holder.kill('SIGKILL');
  await exit;
  expect(isAlive(orphan.pid)).toBe(true);

  await using postgres = await start();
  expect(isAlive(orphan.pid)).toBe(false);
  expect(await query(postgres.url, 'select 1')).toEqual([[1]]);
});

test('a process that exits without closing leaves no server behind', async () => {
  const { pid } = await hold('exit');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no server behind', async (name) => {
  const { holder, pid } = await hold('wait');
  holder.kill(name);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
});

test('data in use by a living process is left alone', async () => {
  await using first = await start();

  await expect(start()).rejects.toThrow(`is in use by process ${process.pid}: stop that one first`);
  expect(await query(first.url, 'select 1')).toEqual([[1]]);
});

test('a pid file that names a stranger stops nobody', async () => {
  const first = await start();
  await first[Symbol.asyncDispose]();
  const stranger = spawn('sleep', ['60']);
  await writeFile(
    join(first.dataDirectory, 'postmaster.pid'),
    `${stranger.pid}\n${dataDirectory}\n`,
  );

  await using _second = await start();
  expect(stranger.exitCode).toBeNull();
  expect(isAlive(stranger.pid!)).toBe(true);
  stranger.kill();
});

test('a start that was killed while making the data directory is made good by the next', async () => {
  await mkdir(`${dataDirectory}.new/base`, { recursive: true });
  await using postgres = await start();
  expect(await query(postgres.url, 'select 1')).toEqual([[1]]);
});

test('a busy port is one clear line', async () => {
  await using first = await start();
  const other = startPostgres({ dataDirectory: join(folder.path, 'other'), port: first.port });
  await expect(other).rejects.toThrow(`Port ${first.port} on 127.0.0.1 is in use`);
});

test('data without its password file is refused with what to do', async () => {
  const first = await start();
  await first[Symbol.asyncDispose]();
  await rm(`${first.dataDirectory}.password`);

  await expect(start(await freePort())).rejects.toThrow('restore it, or delete');
});

test.runIf(isRoot)('an ordinary user runs it as himself', async () => {
  await chown(folder.path, NOBODY.uid, NOBODY.gid);
  const { pid, holder } = await hold('wait', NOBODY);
  try {
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
  } finally {
    holder.kill('SIGKILL');
    process.kill(pid, 'SIGINT');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
  }
});

test.runIf(isRoot)(
  'data below a closed folder moves to one that the server can enter',
  async () => {
    await chmod(folder.path, 0o700);
    await using shared = await temporaryFolder('shared');

    const first = await placeData(dataDirectory, NOBODY, shared.path);
    expect(first.startsWith(`${shared.path}/`)).toBe(true);
    expect(await placeData(dataDirectory, NOBODY, shared.path)).toBe(first);
    expect(await placeData(dataDirectory, undefined, shared.path)).toBe(dataDirectory);
  },
);
