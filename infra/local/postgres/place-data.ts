import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { canReach, type Identity } from './account.ts';
import { SHARED_FOLDER } from './shared-folder.ts';

/**
 * The folder that will really hold the data: the wanted one, or, when a folder above it is closed
 * to the account of the server (a checkout below /root), one that always belongs to the wanted one.
 */
export async function placeData(
  wanted: string,
  identity: Identity | undefined,
  sharedFolder = SHARED_FOLDER,
): Promise<string> {
  const path = resolve(wanted);
  await mkdir(dirname(path), { recursive: true });
  if (await canReach(dirname(path), identity)) return path;
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 12);
  const folder = join(sharedFolder, mark);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return join(folder, basename(path));
}
