import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POLL_MS = 50;
const STOP_TIMEOUT_MS = 15_000;

/**
 * Clears what an earlier start left behind when it was killed: a server that still runs on this
 * data directory is stopped, a pid file without a server and its sockets are removed.
 *
 * @throws if the server belongs to a start that is still alive
 */
export async function clearEarlierServer(dataDirectory: string): Promise<void> {
  const pidFile = join(dataDirectory, 'postmaster.pid');
  const pid = await readPid(pidFile);
  if (pid === undefined) return;
  if (await servesFrom(pid, dataDirectory)) {
    await refuseIfOwned(pid, dataDirectory);
    await stopOrphan(pid);
  } else {
    await rm(pidFile, { force: true });
  }
  await removeSockets(dataDirectory);
}

async function removeSockets(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith('.s.PGSQL.'));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/** Notes who started the server, for the next start to tell an orphan from a server in use. */
export function ownerFile(dataDirectory: string): string {
  return `${dataDirectory}.owner`;
}

async function refuseIfOwned(pid: number, dataDirectory: string): Promise<void> {
  const owner = await readPid(ownerFile(dataDirectory));
  if (owner === undefined || (await parentOf(pid)) !== owner) return;
  throw new Error(
    `The data in ${dataDirectory} is in use by process ${owner}: stop that one first, or choose another data directory.`,
  );
}

async function stopOrphan(pid: number): Promise<void> {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid)) {
    tell(pid, Date.now() < deadline ? 'SIGINT' : 'SIGQUIT');
    await delay(POLL_MS);
  }
}

async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

// The number in the pid file may belong to a stranger by now: a server works in its data directory.
async function servesFrom(pid: number, dataDirectory: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    return folder === (await realpath(dataDirectory));
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.includes(dataDirectory);
}

async function parentOf(pid: number): Promise<number | undefined> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
  }
  const { stdout } = await run('ps', ['-o', 'ppid=', '-p', String(pid)]);
  return Number(stdout);
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // else it has just ended
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
