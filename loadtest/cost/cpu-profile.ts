import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import WebSocket from 'ws';

/** A process that was started with `--inspect` at a port, to be profiled while it works. */
export async function attach(port: number): Promise<{
  start: () => Promise<void>;
  /** Writes what happened since the start as a .cpuprofile. */
  stop: (file: string) => Promise<void>;
  [Symbol.asyncDispose]: () => Promise<void>;
}> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl as string, {
    maxPayload: 2 ** 30,
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  let lastId = 0;
  const ask = async (method: string, params: object = {}) => {
    const id = ++lastId;
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data] = await once(socket, 'message');
      const { id: answered, result, error } = JSON.parse(String(data));
      if (answered !== id) continue;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result as { profile: unknown };
    }
  };
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: 500 });
  return {
    start: async () => void (await ask('Profiler.start')),
    stop: async (file) => writeFile(file, JSON.stringify((await ask('Profiler.stop')).profile)),
    async [Symbol.asyncDispose]() {
      socket.close();
      await once(socket, 'close');
    },
  };
}
