import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANSWER_FAULTS, RAW_TEXT } from './kit/answer-faults.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { startGateway } from './kit/start-gateway.ts';

const READ = '{ product(id: "p1") { name } }';
const unavailable = (status: number) => ({
  status,
  type: 'text/html',
  body: '<h1>Bad gateway</h1>',
});

test('a query is sent again when the subgraph is reset or says it is unavailable', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const products = shop.servers.get('products')!;
  products.faults.push(unavailable(0), unavailable(503));
  const { data, errors } = await shop.post(READ);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ product: { name: 'Lamp' } });
  expect(products.requests).toBe(3);
});

test('a subgraph that wants to be left alone for a second is, and for longer is not asked again', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const products = shop.servers.get('products')!;
  products.faults.push({ ...unavailable(503), headers: { 'retry-after': '1' } });
  const begun = performance.now();
  expect((await shop.post(READ)).errors).toBeUndefined();
  expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
  expect(products.requests).toBe(2);

  products.faults.push({ ...unavailable(503), headers: { 'retry-after': '30' } });
  expect((await shop.post(READ)).errors).toMatchObject([
    { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(products.requests).toBe(3);
});

test('a query is sent three times at most', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const products = shop.servers.get('products')!;
  products.faults.push(unavailable(502), unavailable(503), unavailable(504));
  const { data, errors } = await shop.post(READ);
  expect(data).toEqual({ product: null });
  expect(errors).toMatchObject([
    { path: ['product'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(products.requests).toBe(3);
});

test.each([0, 502, 503, 504])('a mutation that is answered by %s is sent once', async (status) => {
  await using shop = await startGateway({ transport: 'http' });
  const products = shop.servers.get('products')!;
  products.faults.push(unavailable(status));
  const { data, errors } = await shop.post('mutation { countCalls }');
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { path: ['countCalls'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(products.requests).toBe(1);
});

describe('in place of a good answer of one subgraph', () => {
  test.each(ANSWER_FAULTS)(
    '%s is a coded error beside the data of the others',
    async (...fault) => {
      const [, answer, code] = fault;
      // Whoever answers has time to, whatever else the machine does.
      const limitMs = code === 'TIMEOUT' ? 200 : 10_000;
      const environment = { PRODUCTS_TIMEOUT_MS: String(limitMs) };
      await using shop = await startGateway({ transport: 'http', environment });
      shop.servers.get('products')!.fallSick(answer);
      const { status, data, errors } = await shop.post(
        '{ product(id: "p1") { name } review(id: "r1") { body } }',
      );
      expect(status).toBe(200);
      expect(data).toEqual({ product: null, review: { body: 'Bright' } });
      const extensions = { code, requestId: expect.any(String) };
      expect(errors).toEqual([{ message: expect.any(String), path: ['product'], extensions }]);
      expect(JSON.stringify(errors)).not.toContain(RAW_TEXT);
      expect(JSON.stringify(errors)).not.toMatch(/products|127\.0\.0\.1/);
    },
  );

  test('too few entities, or a type nobody knows, blank only what they are about', async () => {
    await using shop = await startGateway({ transport: 'http' });
    const reviews = shop.servers.get('reviews')!;
    const json = (entities: unknown) => ({
      status: 200,
      type: 'application/json',
      body: JSON.stringify({ data: { _entities: entities } }),
    });
    const query = '{ products { name reviews { body } } }';
    const wrong = { __typename: 'Spaceship', reviews: [{ __typename: 'Rocket', body: 'x' }] };
    const names = [{ name: 'Lamp' }, { name: 'Chair' }, { name: 'Table' }];
    for (const entities of [[], 'none', { 0: wrong }]) {
      reviews.faults.push(json(entities));
      const { data, errors } = await shop.post(query);
      expect(data).toEqual({ products: names.map((one) => ({ ...one, reviews: null })) });
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    }
    reviews.faults.push(json([wrong, wrong, wrong]));
    const { data, errors } = await shop.post(query);
    expect(data).toEqual({ products: names.map((one) => ({ ...one, reviews: null })) });
    expect(errors).toMatchObject(
      names.map((_, index) => ({ path: ['products', index], extensions: { code: 'INTERNAL' } })),
    );
  });
});

test('an answer over 8 MiB is not taken', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const { data, errors } = await shop.post('{ huge product(id: "p1") { rating } }');
  expect(data).toMatchObject({ huge: null });
  expect(errors).toMatchObject([{ path: ['huge'], extensions: { code: 'INTERNAL' } }]);
});

test('a subgraph that is down blanks its own part only, with one clear error', async () => {
  await using shop = await startGateway({ transport: 'http' });
  await shop.servers.get('users')!.kill();
  const { status, data, errors } = await shop.post(
    '{ products { name reviews { body author { name } } } }',
  );
  expect(status).toBe(200);
  expect(data).toMatchObject({
    products: [
      { name: 'Lamp', reviews: [{ body: 'Bright', author: null }] },
      { name: 'Chair', reviews: [{ body: 'Hard', author: null }] },
      { name: 'Table', reviews: [] },
    ],
  });
  expect(errors).toEqual([
    {
      message: 'A part of the answer is not available right now.',
      path: ['products', 0, 'reviews', 0, 'author'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.any(String) },
    },
  ]);
});

test('when the client leaves, the request to the subgraph is given up', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const held = Promise.withResolvers<void>();
  const products = shop.servers.get('products')!;
  const arrived = products.nextRequest();
  shop.shop.hold = held.promise;
  const leave = new AbortController();
  const request = fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ slow }' }),
    signal: leave.signal,
  });
  const { givenUp } = await arrived;
  leave.abort();
  await expect(request).rejects.toThrow();
  await givenUp;
  held.resolve();
});

test('a subgraph behind a unix domain socket is asked and followed like any other', async () => {
  const reviews = join(tmpdir(), `reviews-${randomUUID()}.sock`);
  await using shop = await startGateway({ transport: 'http', socketPaths: { reviews } });
  expect((await shop.post('{ review(id: "r1") { body } }')).data).toEqual({
    review: { body: 'Bright' },
  });
  await using client = createSocketClient(shop.socketUrl);
  const ticks = client.listen('subscription { tick }');
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  expect(await ticks.next()).toEqual({ data: { tick: 1 } });
});
