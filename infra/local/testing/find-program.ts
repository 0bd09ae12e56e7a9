import { globSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

// Where distributions put servers; an ordinary user's PATH seldom has them.
const SYSTEM_FOLDERS = [
  '/usr/lib/rabbitmq/bin',
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/lib/erlang/bin',
];
// Debian has one folder for each version of PostgreSQL.
const POSTGRES_FOLDERS = '/usr/lib/postgresql/*/bin';

/** The path of an installed program, also outside the PATH of the shell. */
export async function findProgram(
  name: string,
  searchPath: string | undefined,
): Promise<string | undefined> {
  for (const folder of folders(name, searchPath)) {
    const path = join(folder, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}

function folders(name: string, searchPath = ''): string[] {
  const onPath = searchPath.split(delimiter).filter(Boolean);
  // Debian's wrapper on the PATH insists on its own account; the script behind it does not.
  return name.startsWith('rabbitmq')
    ? [...SYSTEM_FOLDERS, ...onPath]
    : [...onPath, ...SYSTEM_FOLDERS, ...globSync(POSTGRES_FOLDERS).sort().reverse()];
}
