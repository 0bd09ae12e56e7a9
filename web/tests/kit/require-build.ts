import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../..');
const SOURCES = ['src/**/*', 'index.html', 'vite.config.ts', 'package.json'];

/**
 * Looks whether the built console is that of the sources, so that no test looks at an old one.
 *
 * @throws an error that says how to build it
 */
export async function requireBuild(): Promise<void> {
  const builtAt = await changedAt(join(WEB, 'dist/index.html'));
  for await (const path of glob(SOURCES, { cwd: WEB }))
    if ((await changedAt(join(WEB, path))) > builtAt)
      throw new Error(`The built console is older than web/${path}: run npm run build.`);
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
