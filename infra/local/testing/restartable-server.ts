import type { ServerProcess } from '../processes/server-process.ts';

/** A server for tests of faults: it can be killed and comes back with its port and its data. */
export interface RestartableServer extends AsyncDisposable {
  readonly url: string;
  /** Of the process that serves now; another one after a restart. */
  readonly pid: number;
  /** SIGKILL for the server and all it started. */
  kill(): Promise<void>;
  /** Stops it if it still runs, then starts it again. */
  restart(): Promise<void>;
}

/** Makes a server restartable by the function that starts it; `resources` end with it. */
export async function startRestartable(options: {
  url: string;
  start: () => Promise<ServerProcess>;
  resources: AsyncDisposableStack;
}): Promise<RestartableServer> {
  const { url, start, resources } = options;
  await using unfinished = resources;
  let server = await start();
  const kept = unfinished.move();
  return {
    url,
    get pid() {
      return server.pid;
    },
    kill: () => server.kill(),
    async restart() {
      await server[Symbol.asyncDispose]();
      server = await start();
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await kept.disposeAsync();
    },
  };
}
