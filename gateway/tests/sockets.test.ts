import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_DOCUMENTS } from './kit/hostile-documents.ts';
import { openRawSocket } from './kit/raw-socket.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway();
});
afterAll(() => shop[Symbol.asyncDispose]());

async function openAcknowledged() {
  const raw = await openRawSocket(shop.socketUrl);
  expect(await raw.initialise()).toMatchObject({ type: 'connection_ack' });
  return raw;
}

describe('W7 a document that must be refused by HTTP is refused on a socket, which stays', () => {
  test.each(HOSTILE_DOCUMENTS)('$name', async ({ query, variables, code, limit }) => {
    const raw = await openAcknowledged();
    raw.send({ type: 'subscribe', id: '1', payload: { query, variables } });
    const { type, id, payload } = await raw.next();
    expect({ type, id }).toEqual({ type: 'error', id: '1' });
    const extensions = expect.objectContaining({
      code,
      requestId: expect.any(String),
      ...(limit && { limit }),
    });
    expect((payload as unknown[])[0]).toMatchObject({ extensions });
    raw.subscribe('2', '{ __typename }');
    expect(await raw.next()).toMatchObject({
      type: 'next',
      id: '2',
      payload: { data: { __typename: 'Query' } },
    });
    raw.socket.close();
  });
});

test('T3 20 bad documents beside a live subscription: 20 errors, and the subscription goes on', async () => {
  const raw = await openAcknowledged();
  raw.subscribe('live', 'subscription { tick }');
  await shop.shop.log.hasReaders(1);
  const bad = Array.from({ length: 20 }, (_, index) => HOSTILE_DOCUMENTS[index]!);
  for (const [index, { query, variables }] of bad.entries())
    raw.send({ type: 'subscribe', id: `bad${index}`, payload: { query, variables } });
  for (let count = 0; count < 20; count += 1) expect((await raw.next()).type).toBe('error');
  shop.shop.log.append('r1');
  expect(await raw.next()).toMatchObject({ type: 'next', id: 'live' });
  raw.socket.close();
  await shop.shop.log.hasReaders(0);
});

describe('the protocol', () => {
  test.each([
    ['W2 an old sub-protocol', 'graphql-ws'],
    ['W2 no sub-protocol', null],
  ])('%s is closed with 4406 or refused', async (_name, protocol) => {
    const refused = await openRawSocket(shop.socketUrl, { protocol }).then(
      ({ closed }) => closed,
      () => 'refused',
    );
    expect([4406, 'refused']).toContain(refused);
  });

  test.each(['https://evil.example', 'null'])('W2 the origin %s is refused', async (origin) => {
    await expect(openRawSocket(shop.socketUrl, { origin })).rejects.toThrow('403');
  });

  test('W2 the gateway’s own origin is welcome, another path is not', async () => {
    const own = await openRawSocket(shop.socketUrl, { origin: new URL(shop.url).origin });
    own.socket.close();
    await expect(openRawSocket(`${shop.socketUrl}/other`)).rejects.toThrow('404');
  });

  test('W3 a bad token is closed with 4403', async () => {
    for (const payload of [
      { authorization: 'Bearer nonsense' },
      { Authorization: 'Bearer nonsense' },
      { authorization: 7 },
      { authorization: `Bearer ${await shop.issuer.sign({ expiresIn: -60 })}` },
    ]) {
      const raw = await openRawSocket(shop.socketUrl);
      raw.send({ type: 'connection_init', payload });
      expect(await raw.closed).toBe(4403);
    }
  });

  test('W3 a second connection_init is closed with 4429', async () => {
    const raw = await openAcknowledged();
    raw.send({ type: 'connection_init' });
    expect(await raw.closed).toBe(4429);
  });

  test.each([
    ['no JSON', 'hello'],
    ['an array', '[]'],
    ['an unknown type', { type: 'hello' }],
    ['no id', { type: 'subscribe', payload: { query: '{ __typename }' } }],
    ['an empty id', { type: 'subscribe', id: '', payload: { query: '{ __typename }' } }],
    ['no query', { type: 'subscribe', id: '1', payload: {} }],
    ['a string as payload', { type: 'subscribe', id: '1', payload: 'x' }],
  ])('W4 %s is closed with 4400', async (_name, message) => {
    const raw = await openAcknowledged();
    raw.send(message);
    expect(await raw.closed).toBe(4400);
  });

  test('W9 a binary frame is closed with 4400', async () => {
    const raw = await openAcknowledged();
    raw.socket.send(Buffer.from('{"type":"ping"}'));
    expect(await raw.closed).toBe(4400);
  });

  test('W4 a subscribe before connection_init is closed with 4401', async () => {
    const raw = await openRawSocket(shop.socketUrl);
    raw.subscribe('1', '{ __typename }');
    expect(await raw.closed).toBe(4401);
  });

  test('W4 an id in use is closed with 4409', async () => {
    const raw = await openAcknowledged();
    raw.subscribe('1', 'subscription { tick }');
    await shop.shop.log.hasReaders(1);
    raw.subscribe('1', '{ __typename }');
    expect(await raw.closed).toBe(4409);
    await shop.shop.log.hasReaders(0);
  });

  test('W4 an id is in use while its operation is still being prepared', async () => {
    const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await using slow = await startGateway({
      keys: async (header, token) => {
        asked.resolve();
        await held.promise;
        return shop.issuer.keys(header, token);
      },
    });
    const raw = await openRawSocket(slow.socketUrl);
    await raw.initialise();
    const authorization = `Bearer ${await shop.issuer.sign()}`;
    const payload = { query: 'subscription { tick }', extensions: { authorization } };
    raw.send({ type: 'subscribe', id: '1', payload });
    await asked.promise;
    raw.subscribe('1', '{ __typename }');
    expect(await raw.closed).toBe(4409);
    expect(slow.begun).toBe(0);
    held.resolve();
    await slow.turns(100);
    await slow.idle();
    await slow.shop.log.hasReaders(0);
    expect(raw.frames.filter(({ id }) => id === '1')).toEqual([]);
  });

  test('T12 an id that is reused while its operation is being wound up leaves nothing behind', async () => {
    const raw = await openAcknowledged();
    raw.subscribe('1', 'subscription { tick }');
    raw.send({ type: 'complete', id: '1' });
    raw.subscribe('1', 'subscription { tick }');
    raw.subscribe('2', '{ __typename }');
    await Promise.race([raw.next(), raw.closed]);
    raw.socket.close();
    await raw.closed;
    await shop.shop.log.hasReaders(0);
    expect(raw.frames.filter(({ id }) => id === '1')).toEqual([]);
  });

  test('an id is free again after completion, and an unknown id is ignored', async () => {
    const raw = await openAcknowledged();
    raw.send({ type: 'complete', id: 'unknown' });
    raw.subscribe('1', 'subscription { tick }');
    await shop.shop.log.hasReaders(1);
    raw.send({ type: 'complete', id: '1' });
    await shop.shop.log.hasReaders(0);
    raw.subscribe('1', '{ __typename }');
    expect(await raw.next()).toMatchObject({ type: 'next', id: '1' });
    expect(await raw.next()).toEqual({ type: 'complete', id: '1' });
    raw.send({ type: 'ping', payload: { a: 1 } });
    expect(await raw.next()).toEqual({ type: 'pong', payload: { a: 1 } });
    raw.socket.close();
  });

  test('a pong that nobody asked for is ignored', async () => {
    const raw = await openAcknowledged();
    raw.send({ type: 'pong', payload: { a: 1 } });
    raw.subscribe('1', '{ __typename }');
    expect(await raw.next()).toMatchObject({ type: 'next', id: '1' });
    raw.socket.close();
  });

  test('after an error nothing comes for that id, and it is free again', async () => {
    const raw = await openAcknowledged();
    raw.subscribe('1', 'subscription { secretFeed }');
    expect(await raw.next()).toMatchObject({ type: 'error', id: '1' });
    raw.subscribe('1', '{ __typename }');
    expect(await raw.next()).toMatchObject({ type: 'next', id: '1' });
    expect(await raw.next()).toEqual({ type: 'complete', id: '1' });
    raw.socket.close();
  });

  test('once the client has completed, no event is delivered any more', async () => {
    const raw = await openAcknowledged();
    raw.subscribe('1', 'subscription { tick }');
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    expect(await raw.next()).toMatchObject({ type: 'next', id: '1' });
    raw.send({ type: 'complete', id: '1' });
    await shop.shop.log.hasReaders(0);
    shop.shop.log.append('r1');
    raw.subscribe('2', '{ __typename }');
    expect(await raw.next()).toMatchObject({ type: 'next', id: '2' });
    raw.socket.close();
  });

  test('100 ids take turns on one socket, and each gets its own answer and its own end', async () => {
    const raw = await openAcknowledged();
    for (const round of [0, 50]) {
      const ids = Array.from({ length: 50 }, (_, index) => String(round + index));
      for (const id of ids) raw.subscribe(id, `{ n${id}: __typename }`);
      for (let count = 0; count < 100; count += 1) await raw.next();
      for (const id of ids)
        expect(raw.frames.filter((frame) => frame.id === id)).toMatchObject([
          { type: 'next', id, payload: { data: { [`n${id}`]: 'Query' } } },
          { type: 'complete', id },
        ]);
    }
    raw.socket.close();
  });

  test('a connection that breaks frees all that ran on it', async () => {
    const raw = await openAcknowledged();
    for (let id = 0; id < 20; id += 1)
      raw.subscribe(String(id), `subscription { tick${id}: tick }`);
    await shop.shop.log.hasReaders(20);
    raw.socket.terminate();
    await shop.shop.log.hasReaders(0);
  });

  test('T17 a message over the limit is closed with 1009', async () => {
    const raw = await openAcknowledged();
    raw.subscribe('1', `#${'x'.repeat(256 * 1024)}`);
    expect(await raw.closed).toBe(1009);
  });

  test('the 51st operation of a socket is refused, the others go on', async () => {
    const raw = await openAcknowledged();
    for (let id = 1; id <= 51; id += 1) raw.subscribe(String(id), 'subscription { tick }');
    expect(await raw.next()).toMatchObject({
      type: 'error',
      id: '51',
      payload: [{ extensions: { code: 'SUBSCRIPTION_MAX_LIMIT', most: 50 } }],
    });
    await shop.shop.log.hasReaders(1);
    expect(shop.gateway.subscriptions.size.subscribers).toBe(50);
    raw.socket.terminate();
    await shop.shop.log.hasReaders(0);
  });
});

test('W1 who connects and says nothing is closed with 4408 after 5 s', async () => {
  const raw = await openRawSocket(shop.socketUrl);
  expect(await raw.closed).toBe(4408);
}, 10_000);

test('W8 queries and mutations run over a socket as they do by HTTP', async () => {
  await using client = createSocketClient(shop.socketUrl);
  const query = client.listen('{ product(id: "p1") { name rating } leak }');
  expect(await query.next()).toMatchObject({
    data: { product: { name: 'Lamp', rating: 4.5 }, leak: null },
    errors: [{ path: ['leak'], extensions: { code: 'INTERNAL' } }],
  });
  expect(await query.ended).toBeUndefined();
  const mutation = client.listen('mutation { rename(id: "p3", name: "Desk") { name } }');
  expect(await mutation.next()).toMatchObject({ data: { rename: { name: 'Desk' } } });
});

test('T16 a client that cannot be verified now comes back by itself when the keys are there', async () => {
  let isAway = true;
  const { keys } = shop.issuer;
  await using other = await startGateway({
    keys: async (header, token) => {
      if (isAway) throw new Error('no route');
      return keys(header, token);
    },
  });
  const codes: number[] = [];
  await using client = createSocketClient(other.socketUrl, {
    connectionParams: { authorization: `Bearer ${await shop.issuer.sign()}` },
    retryAttempts: 5,
    retryWait: async () => {
      isAway = false;
    },
    on: { closed: (event) => void codes.push((event as { code: number }).code) },
  });
  const answer = client.listen('{ me { name } }');
  expect(await answer.next()).toMatchObject({ data: { me: { name: 'Ada' } } });
  expect(codes).toEqual([1013]);
});
