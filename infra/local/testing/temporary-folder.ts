import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REMOVAL = { recursive: true, force: true, maxRetries: 3 };

/** An empty folder that other accounts can enter; disposing of it deletes it with its content. */
export async function temporaryFolder(name: string): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), `trellis-${name}-`));
  await chmod(path, 0o755);
  const removeOnExit = () => rmSync(path, REMOVAL);
  process.once('exit', removeOnExit);
  return {
    path,
    async [Symbol.asyncDispose]() {
      process.off('exit', removeOnExit);
      await rm(path, REMOVAL);
    },
  };
}
