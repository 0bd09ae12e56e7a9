import { freePort } from '../processes/free-port.ts';
import { startServer } from '../processes/server-process.ts';
import { requireProgram } from './require-program.ts';
import { type RestartableServer, startRestartable } from './restartable-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Starts a private Redis on 127.0.0.1 that keeps its data over a restart. */
export async function startRedis(
  options: { onLog?: (line: string) => void } = {},
): Promise<RestartableServer> {
  const command = await requireProgram('redis-server');
  await using resources = new AsyncDisposableStack();
  const folder = resources.use(await temporaryFolder('redis'));
  const port = await freePort();
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder.path,
    appendonly: 'yes',
    save: '',
    daemonize: 'no',
  };
  const start = () =>
    startServer({
      name: 'Redis',
      command,
      args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
      isReady: (line) => /ready to accept connections/i.test(line),
      stopSignal: 'SIGTERM',
      onLog: options.onLog,
    });
  const url = `redis://127.0.0.1:${port}`;
  return startRestartable({ url, start, resources: resources.move() });
}
