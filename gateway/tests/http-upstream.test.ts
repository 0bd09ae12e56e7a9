import { expect, test } from 'vitest';
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

test('a mutation is sent once, whatever becomes of it', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const products = shop.servers.get('products')!;
  products.faults.push(unavailable(0));
  const { data, errors } = await shop.post('mutation { countCalls }');
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { path: ['countCalls'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(products.requests).toBe(1);
});

test.each([
  ['a page instead of JSON', { status: 200, type: 'text/html', body: '<p>hello</p>' }],
  ['half a JSON', { status: 200, type: 'application/json', body: '{"data": {' }],
  ['JSON that is no answer', { status: 200, type: 'application/json', body: '[1]' }],
  [
    'a refusal of our request',
    {
      status: 400,
      type: 'application/json',
      body: '{"errors":[{"message":"Unknown field db.internal","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
    },
  ],
])('%s from a subgraph is masked', async (_name, fault) => {
  await using shop = await startGateway({ transport: 'http' });
  shop.servers.get('products')!.faults.push(fault);
  const { data, errors } = await shop.post(READ);
  expect(data).toEqual({ product: null });
  expect(errors).toMatchObject([{ path: ['product'], extensions: { code: 'INTERNAL' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/db\.internal|products/);
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
  const aborted = products.nextAbort();
  shop.shop.hold = held.promise;
  const leave = new AbortController();
  const request = fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ slow }' }),
    signal: leave.signal,
  });
  await products.nextRequest();
  leave.abort();
  await expect(request).rejects.toThrow();
  await aborted;
  held.resolve();
});
