import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { OperationTypeNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { UpstreamSockets } from '../transport/upstream-sockets.ts';

const TEXT = 'subscription { tick }';

function call(signal = new AbortController().signal) {
  const kind = OperationTypeNode.SUBSCRIPTION;
  const subquery = { text: TEXT, document: parse(TEXT), operationName: undefined, kind };
  const facts = { identity: null, requestId: 'r' };
  return { subquery, variables: {}, facts, signal, scope: {} };
}

async function startMuteServer() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const subscribed = new Map<WebSocket, number>();
  server.on('connection', (socket) =>
    socket.on('message', (raw) => {
      const { type } = JSON.parse(String(raw));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      subscribed.set(socket, (subscribed.get(socket) ?? 0) + 1);
      server.emit('subscribed');
    }),
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const untilSubscribed = async (count: number) => {
    const sum = () => [...subscribed.values()].reduce((total, one) => total + one, 0);
    while (sum() < count) await once(server, 'subscribed');
    return [...subscribed.values()].sort();
  };
  return { server, url: `ws://127.0.0.1:${port}/graphql`, untilSubscribed };
}

test('a socket that leaves a ping without answer is given up, and its subscriptions are lost', async () => {
  const { server, url } = await startMuteServer();
  const sockets = new UpstreamSockets(url, { pingMs: 50 });
  const events = sockets.subscribe(call());
  await expect(events.next()).rejects.toMatchObject({ name: 'SourceLost' });
  await sockets.close();
  server.close();
});

test('a new subscription goes over the socket that carries the fewest', async () => {
  const { server, url, untilSubscribed } = await startMuteServer();
  const sockets = new UpstreamSockets(url);
  const leaving = Array.from({ length: 6 }, () => new AbortController());
  const open = (index: number) => sockets.subscribe(call(leaving[index]!.signal)).next();
  const waiting = [open(0), open(1), open(2), open(3), open(4)];
  expect(await untilSubscribed(5)).toEqual([1, 1, 1, 2]);

  leaving[1]!.abort();
  await waiting[1];
  waiting.push(open(5));
  expect(await untilSubscribed(6)).toEqual([1, 1, 2, 2]);
  for (const controller of leaving) controller.abort();
  await Promise.all(waiting);
  await sockets.close();
  server.close();
});
