import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../.cache/conformance');

/**
 * Installs packages outside the workspace, once, and answers where they are. Suites of others want
 * versions of their own, which have no place in our lockfile.
 * Where they cannot be had, as without a network, the process ends with one line that says so.
 */
export function install(suite: string, packages: readonly string[]): string {
  const folder = join(CACHE, suite);
  if (existsSync(join(folder, 'complete'))) return folder;
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status, stderr } = spawnSync(
    'npm',
    ['install', ...flags, '--prefix', folder, ...packages],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (status !== 0) {
    const [reason = ''] = stderr.split('\n');
    process.stderr.write(
      `${suite}: ${packages.join(' ')} cannot be installed, which needs a network once: ${reason}\n`,
    );
    process.exit(1);
  }
  mkdirSync(join(folder, 'complete'));
  return folder;
}
