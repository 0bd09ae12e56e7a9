import { execFile } from 'node:child_process';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const WEB = join(import.meta.dirname, '../..');
const SOURCES = ['src/**/*', 'index.html', 'vite.config.ts', 'package.json'];

/** Builds the console if its sources are newer than what is there, so that no test looks at an old one. */
export async function buildConsole(): Promise<void> {
  const builtAt = await changedAt(join(WEB, 'dist/index.html'));
  for await (const path of glob(SOURCES, { cwd: WEB }))
    if ((await changedAt(join(WEB, path))) > builtAt) return build();
}

async function build(): Promise<void> {
  await promisify(execFile)(join(WEB, '../node_modules/.bin/vite'), [
    'build',
    '--config',
    join(WEB, 'vite.config.ts'),
    '--logLevel',
    'error',
  ]);
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
