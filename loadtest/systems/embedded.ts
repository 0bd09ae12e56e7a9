import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../infra/local/processes/free-port.ts';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';
import { LocalSystem } from '../baseline/local-system.ts';
import { STOCK_ENVIRONMENT } from '../stock/environment.ts';
import { unlimitedProduction } from './environment.ts';
import type { Wiring } from './profiles.ts';
import type { System } from './system.ts';

const STOCK = 'loadtest/stock/embedded.ts';

/**
 * Starts `npm start`: all services in one process, on a PostgreSQL of its own below it.
 *
 * @param options.root the checkout to start; absent: this one
 * @param options.nodeOptions for its process, as in NODE_OPTIONS
 */
export async function startEmbeddedSystem(
  wiring: Wiring,
  { root, nodeOptions }: { root?: string | undefined; nodeOptions?: string } = {},
): Promise<System> {
  await using starting = new AsyncDisposableStack();
  const folder = starting.use(await temporaryFolder('load'));
  const port = await freePort();
  const system = new LocalSystem({
    port,
    dataDirectory: folder.path,
    environment: {
      ...unlimitedProduction(),
      ...(wiring === 'stock' && STOCK_ENVIRONMENT),
      ...(nodeOptions && { NODE_OPTIONS: nodeOptions }),
    },
    root,
    main: wiring === 'stock' ? STOCK : undefined,
  });
  starting.defer(() => system.stop());
  await system.start();
  const databaseUrl = (await readFile(join(folder.path, 'postgres.url'), 'utf8')).trim();
  const running = starting.move();
  return {
    origin: `http://127.0.0.1:${port}`,
    databaseUrl,
    processes: { Trellis: system.pid },
    own: ['Trellis'],
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
