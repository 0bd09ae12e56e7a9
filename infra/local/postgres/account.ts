import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Identity = { uid: number; gid: number };

/**
 * Who PostgreSQL runs as: it refuses to run as root, so root lends it the account `postgres`,
 * which is made if the system has none. Anybody else runs it as himself: `undefined`.
 */
export async function serverIdentity(): Promise<Identity | undefined> {
  if (userInfo().uid !== 0) return undefined;
  return (await find('postgres')) ?? (await create('postgres'));
}

/** Whether this account can enter a folder, or read a file; `undefined` stands for the caller. */
export async function canReach(path: string, identity: Identity | undefined): Promise<boolean> {
  if (!identity) return true;
  return run('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { cwd: '/', ...identity }).then(
    () => true,
    () => false,
  );
}

async function find(name: string): Promise<Identity | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(name: string): Promise<Identity> {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  await run('useradd', [...options, name]).catch(() => undefined); // somebody else may be faster
  const made = await find(name);
  if (made) return made;
  throw new Error(
    `PostgreSQL cannot run as root and the account ${name} could not be made: run as an ordinary user, or set DATABASE_URL.`,
  );
}
