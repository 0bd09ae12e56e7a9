import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openRawSocket } from './kit/raw-socket.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { startGateway } from './kit/start-gateway.ts';

async function refusedStatus(url: string): Promise<number> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const [request, response] = await once(socket, 'unexpected-response');
  request.destroy();
  return response.statusCode;
}

test('W1 an address that shows no token has so many sockets at most', async () => {
  await using shop = await startGateway({ environment: { MAX_SOCKETS_PER_ADDRESS: '10' } });
  const open = [];
  for (let count = 0; count < 10; count += 1) open.push(await openRawSocket(shop.socketUrl));
  expect(await refusedStatus(shop.socketUrl)).toBe(429);
  open[0]!.socket.terminate();
  while ((await shop.metric('sockets')) > 9) await shop.turns(1);
  open.push(await openRawSocket(shop.socketUrl));
  for (const { socket } of open) socket.terminate();
});

test('a user has ten sockets at most, and does not come back by itself for more', async () => {
  await using shop = await startGateway();
  const authorization = `Bearer ${await shop.issuer.sign()}`;
  const open = [];
  for (let count = 0; count < 11; count += 1) {
    const raw = await openRawSocket(shop.socketUrl);
    open.push(raw);
    if (count < 10)
      expect(await raw.initialise({ authorization })).toMatchObject({ type: 'connection_ack' });
    else raw.send({ type: 'connection_init', payload: { authorization } });
  }
  expect(await open.at(-1)!.closed).toBe(4429);
  for (const { socket } of open) socket.terminate();
});

test('a process takes so many sockets and so many upgrades a second', async () => {
  await using shop = await startGateway({ environment: { MAX_SOCKETS: '1' } });
  const raw = await openRawSocket(shop.socketUrl);
  expect(await refusedStatus(shop.socketUrl)).toBe(503);
  const ready = await fetch(shop.url.replace('/graphql', '/health/ready'));
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'full' }]);
  raw.socket.terminate();
  await using busy = await startGateway({ environment: { MAX_UPGRADES_PER_SECOND: '2' } });
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, () => openRawSocket(busy.socketUrl)),
  );
  expect(all.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(5);
  for (const one of all) if (one.status === 'fulfilled') one.value.socket.terminate();
});

test('W10 who subscribes too fast is told so for that operation, who floods a socket loses it', async () => {
  await using shop = await startGateway({
    environment: { MAX_SUBSCRIBES_PER_SECOND: '1', MAX_OPERATIONS_PER_SOCKET: '200' },
  });
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  for (let id = 1; id <= 102; id += 1) raw.subscribe(String(id), '{ __typename }');
  const seen = new Map<string, number>();
  while ((seen.get('complete') ?? 0) + (seen.get('error') ?? 0) < 102) {
    const frame = await raw.next();
    seen.set(frame.type, (seen.get(frame.type) ?? 0) + 1);
    if (frame.type === 'error')
      expect(frame.payload).toMatchObject([
        { extensions: { code: 'RATE_LIMITED', bucket: 'socket', retryAfter: 1 } },
      ]);
  }
  expect(seen.get('error')).toBeGreaterThanOrEqual(1);
  for (let count = 0; count < 300; count += 1) raw.send({ type: 'pong' });
  expect(await raw.closed).toBe(4429);
});

test.each(['MAX_SUBSCRIPTION_GROUPS', 'MAX_SUBSCRIPTION_SOURCES'])(
  '%s is the most that a process serves; equal ones still join',
  async (name) => {
    await using shop = await startGateway({ environment: { [name]: '1' } });
    await using client = createSocketClient(shop.socketUrl);
    const first = client.listen('subscription { tick }');
    await shop.started(1);
    const other = client.listen('subscription { reviewAdded { ... on ReviewAdded { cursor } } }');
    expect(await other.ended).toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_MAX_LIMIT', most: 1 } },
    ]);
    const equal = client.listen('subscription { tick }');
    await shop.started(3);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    expect([await first.next(), await equal.next()]).toEqual([
      { data: { tick: 1 } },
      { data: { tick: 1 } },
    ]);
  },
);

test('1,000 times subscribing and leaving opens each source once, returns it once, and leaves nothing', async () => {
  await using shop = await startGateway({ environment: { MAX_SUBSCRIBES_PER_SECOND: '100000' } });
  let raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  for (let round = 1; round <= 1_000; round += 1) {
    raw.subscribe(String(round), 'subscription { tick }');
    await shop.started(round);
    await shop.shop.log.hasReaders(1);
    raw.send({ type: 'complete', id: String(round) });
    await shop.idle();
    if (round % 90 !== 0) continue; // so many messages of one socket would be a flood
    raw.socket.terminate();
    raw = await openRawSocket(shop.socketUrl);
    await raw.initialise();
  }
  expect(shop.shop.log.opened).toBe(1_000);
  expect(shop.shop.log.readers).toBe(0);
  raw.socket.terminate();
}, 60_000);

test('one user cannot take the groups of all', async () => {
  const environment = { MAX_SUBSCRIPTION_GROUPS_PER_USER: '2' };
  await using shop = await startGateway({ environment });
  const connect = async (userId: string) =>
    createSocketClient(shop.socketUrl, {
      connectionParams: { authorization: `Bearer ${await shop.issuer.sign({ userId })}` },
    });
  await using greedy = await connect(randomUUID());
  for (const name of ['one', 'two']) greedy.listen(`subscription { ${name}: tick }`);
  await shop.started(2);
  expect(await greedy.listen('subscription { three: tick }').ended).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_MAX_LIMIT', limit: 'groupsPerUser', most: 2 } },
  ]);
  await using other = await connect(randomUUID());
  other.listen('subscription { four: tick }');
  await shop.shop.log.hasReaders(3);
});

test('a ping that cannot be written back is answered without what came', async () => {
  await using shop = await startGateway();
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  raw.send(`{"type":"ping","payload":${deep}}`);
  expect(await raw.next()).toEqual({ type: 'pong' });
  raw.socket.close();
});
