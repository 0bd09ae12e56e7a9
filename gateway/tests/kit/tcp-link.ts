import { connect, createServer, type Socket } from 'node:net';

type State = 'open' | 'silent' | 'cut';

/** A link to a server that can be broken: `silent` swallows what is sent, `cut` refuses and resets. */
export async function startLink(target: { host: string; port: number }) {
  const sockets = new Set<Socket>();
  let state: State = 'open';

  const server = createServer((client) => {
    if (state === 'cut') return void client.resetAndDestroy();
    const upstream = connect(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => state === 'open' && to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };

  const reset = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    become(next: State): void {
      state = next;
      if (next !== 'silent') reset();
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      reset();
      await closed;
    },
  };
}
