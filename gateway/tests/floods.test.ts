import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_DOCUMENTS } from './kit/hostile-documents.ts';
import { openRawSocket } from './kit/raw-socket.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway();
});
afterAll(() => shop[Symbol.asyncDispose]());

const serves = async () =>
  expect((await shop.post('{ product(id: "p1") { name } }')).data).toEqual({
    product: { name: 'Lamp' },
  });

function requestText(body: string, rest = ''): string {
  const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
  return `${head}${rest}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

test('G26 1,000 requests that do not wait for each other are all answered, in order', async () => {
  const socket = connect(shop.gateway.port, '127.0.0.1');
  await once(socket, 'connect');
  const bodies = Array.from({ length: 1_000 }, (_, index) =>
    JSON.stringify({ query: `{ a${index % 7}: product(id: "p${(index % 3) + 1}") { id } }` }),
  );
  let text = '';
  const all = new Promise<void>((resolve) =>
    socket.on('data', (data) => {
      text += data;
      if (text.split('"cost"').length > bodies.length) resolve();
    }),
  );
  socket.write(bodies.map((body) => requestText(body)).join(''));
  await all;
  socket.destroy();
  expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(1_000);
  const order = [...text.matchAll(/"a(\d)":\{"id":"p(\d)"/g)].map(([, a, p]) => `${a}${p}`);
  expect(order).toEqual(bodies.map((_, index) => `${index % 7}${(index % 3) + 1}`));
});

test('G26 300 headers are served', async () => {
  const headers = Array.from({ length: 300 }, (_, index) => [`x-${index}`, 'y']);
  const { status } = await shop.post('{ __typename }', { headers: Object.fromEntries(headers) });
  expect([200, 431]).toContain(status);
});

test('G26 200 clients that leave before they are answered leave nothing behind', async () => {
  const holding = Promise.withResolvers<void>();
  shop.shop.hold = holding.promise;
  const leaving = new AbortController();
  const asked = Array.from({ length: 200 }, () =>
    fetch(shop.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
      signal: leaving.signal,
    }).catch(() => 'left'),
  );
  await expect.poll(() => shop.shop.calls).toBeGreaterThan(0);
  leaving.abort();
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['left']));
  await serves();
  holding.resolve();
});

test('a flood of hostile documents does not hold up a good one', async () => {
  const bodies = HOSTILE_DOCUMENTS.map(({ query, variables }) =>
    JSON.stringify({ query, variables }),
  );
  const flood = Array.from({ length: 300 }, (_, index) =>
    fetch(shop.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodies[index % bodies.length]!,
    }).then((response) => response.json()),
  );
  await serves();
  const answers = (await Promise.all(flood)) as { errors: unknown[] }[];
  expect(answers.every(({ errors }) => errors.length > 0)).toBe(true);
});

test('W9 a frame that is no UTF-8 is closed with 1007', async () => {
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  raw.socket.send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), { binary: false });
  expect(await raw.closed).toBe(1007);
  await serves();
});

test('W13 1,000 operations that are completed at once leave their sockets as they were', async () => {
  for (let socket = 0; socket < 20; socket += 1) {
    const raw = await openRawSocket(shop.socketUrl);
    await raw.initialise();
    for (let index = 0; index < 50; index += 1) {
      raw.subscribe(String(index), 'subscription { tick }');
      raw.send({ type: 'complete', id: String(index) });
    }
    raw.subscribe('last', '{ __typename }');
    let frame = await raw.next();
    while (frame.id !== 'last') frame = await raw.next();
    expect(frame).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } });
    const closed = raw.closed;
    raw.socket.close();
    await closed;
  }
  await shop.shop.log.hasReaders(0);
  await shop.idle();
});
