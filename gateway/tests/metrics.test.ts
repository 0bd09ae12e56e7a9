import { type Family, readExposition } from '@trellis/kernel/testing/read-exposition';
import { expect, test } from 'vitest';
import { createSocketClient } from './kit/socket-client.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

const AUTHORS = 'query Authors { products { reviews { author { name } } } }';

async function read(shop: RunningGateway) {
  const response = await fetch(new URL('/metrics', shop.url));
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return readExposition(await response.text());
}

function sumOf(
  families: ReadonlyMap<string, Family>,
  name: string,
  labels: Record<string, string> = {},
): number {
  const full = `trellis_gateway_${name}`;
  const family = families.get(full) ?? families.get(full.replace(/_(count|sum|bucket)$/, ''));
  const found = family?.samples
    .get(full)
    ?.filter((sample) =>
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    );
  return (found ?? []).reduce((total, { value }) => total + value, 0);
}

test('what the gateway measures can be read by a strict reader, and names begin as they should', async () => {
  await using shop = await startGateway({ transport: 'http' });
  await shop.post(AUTHORS);
  const families = await read(shop);
  const own = [...families.keys()].filter((name) => name.startsWith('trellis_gateway_'));
  expect(own.length).toBeGreaterThan(30);
  for (const name of families.keys()) expect(name).toMatch(/^(trellis_gateway|process|nodejs)_/);
  for (const name of own) {
    const { type } = families.get(name)!;
    if (type === 'counter') expect(name).toMatch(/_total$/);
    if (type === 'histogram') expect(name).toMatch(/_(seconds|cost)$/);
  }
});

test('operations are counted by kind, name and outcome, and clients cannot make names', async () => {
  await using shop = await startGateway({ operations: { Authors: AUTHORS } });
  await shop.post(AUTHORS);
  await shop.post(AUTHORS.replace('Authors', 'Invented'));
  await shop.post('{ refuse }');
  await shop.post('{ nonsense }');
  await shop.post('mutation { countCalls }');
  await using client = createSocketClient(shop.socketUrl);
  const ticks = client.listen('subscription { tick }');
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await ticks.next();

  const families = await read(shop);
  const count = (type: string, operation: string, code: string) =>
    sumOf(families, 'requests_total', { type, operation, code });
  expect(count('query', 'Authors', 'OK')).toBe(1);
  expect(count('query', 'other', 'OK')).toBe(1);
  expect(count('query', 'other', 'FORBIDDEN')).toBe(1);
  expect(count('unknown', 'other', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
  expect(count('mutation', 'other', 'OK')).toBe(1);
  expect(count('subscription', 'other', 'OK')).toBe(1);
  expect(sumOf(families, 'requests_total')).toBe(6);
  expect(sumOf(families, 'request_duration_seconds_count')).toBe(5);
  expect(sumOf(families, 'overhead_seconds_count')).toBe(4);
});

test('time at a subgraph is no overhead of the gateway', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const held = Promise.withResolvers<void>();
  shop.shop.hold = held.promise;
  const begun = shop.servers.get('products')!.nextRequest();
  const answer = shop.post('{ slow product(id: "p1") { name } }');
  await begun;
  setTimeout(held.resolve, 300);
  await answer;
  const families = await read(shop);
  expect(sumOf(families, 'request_duration_seconds_sum')).toBeGreaterThanOrEqual(0.29);
  expect(sumOf(families, 'overhead_seconds_sum')).toBeLessThan(0.2);
  expect(sumOf(families, 'overhead_seconds_count')).toBe(1);
});

test('fetches, retries, entities and circuits are told apart by subgraph', async () => {
  const environment = { PRODUCTS_TIMEOUT_MS: '500' };
  await using shop = await startGateway({ transport: 'http', environment });
  shop.shop.reviews.set('r3', { id: 'r3', body: 'Odd', author: 'u1', product: 'p2' });
  await shop.post(AUTHORS);
  shop.servers.get('reviews')!.faults.push({ status: 503, type: 'text/html', body: '' });
  await shop.post('{ review(id: "r1") { body } }');
  shop.servers.get('products')!.fallSick(() => undefined);
  await Promise.all(Array.from({ length: 20 }, () => shop.post('{ product(id: "p1") { name } }')));
  await shop.post('{ product(id: "p1") { name } }');

  const families = await read(shop);
  const users = { subgraph: 'users' };
  const products = { subgraph: 'products' };
  expect(sumOf(families, 'fetch_duration_seconds_count', users)).toBe(1);
  expect(sumOf(families, 'fetch_retries_total', { subgraph: 'reviews' })).toBe(1);
  expect(sumOf(families, 'fetch_errors_total', { ...products, reason: 'timeout' })).toBe(20);
  expect(sumOf(families, 'fetch_errors_total', { ...products, reason: 'circuit_open' })).toBe(1);
  expect(sumOf(families, 'circuit_state', products)).toBe(2);
  expect(sumOf(families, 'circuit_state', users)).toBe(0);
  // Three products for their reviews, two authors of three reviews.
  expect(sumOf(families, 'representations_total', { result: 'sent' })).toBe(5);
  expect(sumOf(families, 'representations_total', { result: 'deduplicated' })).toBe(1);
  expect(sumOf(families, 'generation_info')).toBe(1);
  expect(families.get('trellis_gateway_event_loop_delay_seconds')!.samples.size).toBe(1);
});

test('what HTTP refuses after the admission is counted too, and only once', async () => {
  await using shop = await startGateway();
  const url = new URL(shop.url);
  url.searchParams.set('query', '{ products { name } }');
  expect((await fetch(url)).status).toBe(400);
  const families = await read(shop);
  expect(sumOf(families, 'requests_total')).toBe(1);
  expect(sumOf(families, 'requests_total', { code: 'BAD_REQUEST' })).toBe(1);
});

test('a line in the log says how an operation was answered, with its id and without what it held', async () => {
  await using shop = await startGateway({ logLevel: 'debug' });
  const token = await shop.issuer.sign();
  const query = 'query ($id: ID!) { product(id: $id) { name } }';
  const headers = { 'x-request-id': 'my-request-1' };
  await shop.post(query, { token, headers, variables: { id: 'secret-id' } });
  expect(shop.logs).toContainEqual(
    expect.objectContaining({
      requestId: 'my-request-1',
      type: 'query',
      code: 'OK',
      transport: 'http',
      ms: expect.any(Number),
    }),
  );
  const written = JSON.stringify(shop.logs);
  for (const secret of [token, 'secret-id', 'Bearer']) expect(written).not.toContain(secret);
});
