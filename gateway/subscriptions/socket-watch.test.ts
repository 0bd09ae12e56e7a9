import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Outlet, socketStream } from './outlet.ts';
import { SocketWatch } from './socket-watch.ts';

async function openPair(watch: SocketWatch) {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [socket] = (await once(sockets, 'connection')) as [WebSocket];
  watch.add(socket, new Outlet(socketStream(socket, new AbortController().signal)));
  if (client.readyState !== client.OPEN) await once(client, 'open');
  const close = async () => {
    watch.stop();
    client.terminate();
    server.closeAllConnections();
    server.close();
  };
  return { client, socket, close };
}

test('W11 a client that does not read what it asked for is let go', async () => {
  const { client, socket, close } = await openPair(new SocketWatch({ checkMs: 20, maxLagMs: 60 }));
  const gone = once(socket, 'close');
  client.pause();
  const frame = 'x'.repeat(1024 * 1024);
  for (let count = 0; count < 20; count += 1) socket.send(frame, () => undefined);
  expect(socket.bufferedAmount).toBeGreaterThan(1024 * 1024);
  await gone;
  await close();
});

test('a client that no longer answers pings is let go, one that does stays', async () => {
  const watch = new SocketWatch({ checkMs: 30 });
  const { client, socket, close } = await openPair(watch);
  await once(client, 'ping');
  await once(client, 'ping');
  await once(client, 'ping');
  expect(socket.readyState).toBe(socket.OPEN);
  const gone = once(socket, 'close');
  client.pause();
  await gone;
  await close();
});
