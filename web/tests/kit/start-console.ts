import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { freePort } from '@trellis/local/processes/free-port';
import { type ServerProcess, startServer } from '@trellis/local/processes/server-process';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import { inject, vi } from 'vitest';
import { requireBuild } from './require-build.ts';

// How long to wait for a browser at most, on a machine that does other work besides; what must be quick says so itself.
vi.setConfig({
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } },
});

const MAIN = join(import.meta.dirname, '../../../infra/local/main.ts');

/** Trellis as `npm start` runs it, with the console at its address. */
export interface RunningConsole extends AsyncDisposable {
  /** Of the console, without a path. */
  readonly url: string;
  readonly api: string;
  readonly database: TestDatabase;
  readonly port: number;
}

/** Starts everything in a process of its own, on a database of its own. */
export async function startConsole(
  environment: Record<string, string> = {},
): Promise<RunningConsole> {
  await requireBuild();
  await using resources = new AsyncDisposableStack();
  const database = resources.use(await createTestDatabase(inject('databaseUrl')));
  const folder = resources.use(await temporaryFolder('console'));
  const port = await freePort();
  const server: ServerProcess = await startServer({
    name: 'npm start',
    command: process.execPath,
    args: [MAIN],
    env: {
      DATABASE_URL: database.url,
      DATA_DIRECTORY: folder.path,
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      WEBHOOK_ALLOWED_HOSTS: '127.0.0.1:9',
      ...environment,
    },
    isReady: (line) => line.includes('Trellis is ready'),
    stopSignal: 'SIGTERM',
  });
  resources.use(server);
  const kept = resources.move();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    api: `${url}/graphql`,
    database,
    port,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
