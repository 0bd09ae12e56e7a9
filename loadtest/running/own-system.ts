import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../infra/local/processes/free-port.ts';
import { inheritedEnvironment } from '../baseline/config.ts';
import { LocalSystem } from '../baseline/local-system.ts';

const MANY = '100000000';

/**
 * Starts `npm start` on an empty database, as in production but with limits that nobody reaches.
 *
 * @param options.root the checkout to start; absent: this one
 * @param options.nodeOptions for its process, as in NODE_OPTIONS
 */
export async function startOwnSystem(
  options: { root?: string | undefined; nodeOptions?: string | undefined } = {},
): Promise<AsyncDisposable & { origin: string; pid: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-load-'));
  const port = await freePort();
  const system = new LocalSystem({
    port,
    dataDirectory: folder,
    root: options.root,
    environment: {
      ...inheritedEnvironment(),
      ...(options.nodeOptions && { NODE_OPTIONS: options.nodeOptions }),
      NODE_ENV: 'production',
      SECRET_KEY: randomBytes(32).toString('base64'),
      RATE_LIMIT_FREE: `${MANY}/1h`,
      RATE_LIMIT_ADDRESS: `${MANY}/1h`,
      RATE_LIMIT_SIGN_IN_ADDRESS: `${MANY}/1h`,
      RATE_LIMIT_SIGN_IN_ACCOUNT: `${MANY}/1h`,
      MAX_SOCKETS_PER_USER: MANY,
      MAX_SOCKETS_PER_ADDRESS: MANY,
      MAX_UPGRADES_PER_SECOND: MANY,
    },
  });
  const stop = async () => {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await system.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin: `http://127.0.0.1:${port}`, pid: system.pid, [Symbol.asyncDispose]: stop };
}
