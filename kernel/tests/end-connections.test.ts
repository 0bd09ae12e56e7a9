import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { endConnections } from '../server/end-connections.ts';

test('answers of a server that drains end their connections, and those before have kept them', async () => {
  const server = createServer((_request, response) =>
    response.writeHead(200, { a: 'b' }).end('ok'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  async function ask() {
    const [answer] = (await once(get({ port, host: '127.0.0.1', agent }), 'response')) as [
      IncomingMessage,
    ];
    const from = answer.socket.localPort;
    await answer.toArray();
    return { connection: answer.headers.connection, from };
  }

  const first = await ask();
  const second = await ask();
  expect([first.connection, second.from]).toEqual(['keep-alive', first.from]);
  endConnections(server);
  const last = await ask();
  expect(last).toEqual({ connection: 'close', from: first.from });
  expect((await ask()).from).not.toBe(first.from);
  agent.destroy();
  server.close();
});
