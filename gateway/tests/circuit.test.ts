import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startGateway } from './kit/start-gateway.ts';

const READ = '{ product(id: "p1") { name } }';
const AT_ONCE_MS = 5;

beforeEach(() => {
  // The circuit tells time by the clock on the wall; all timers stay real.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

async function startSickShop() {
  const environment = { PRODUCTS_TIMEOUT_MS: '100' };
  const shop = await startGateway({ transport: 'http', environment });
  const products = shop.servers.get('products')!;
  const ask = async () => (await shop.post(READ)).errors?.[0]?.extensions.code ?? 'OK';
  const askTimes = (count: number) => Promise.all(Array.from({ length: count }, ask));
  return Object.assign(shop, { products, ask, askTimes });
}

test('a subgraph that hangs is left alone after 20 calls, tried after 5 s, and back when it answers', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  expect(new Set(await shop.askTimes(20))).toEqual(new Set(['TIMEOUT']));

  expect(await shop.askTimes(50)).toEqual(Array(50).fill('SUBGRAPH_UNAVAILABLE'));
  expect(shop.products.requests).toBe(20);

  passSeconds(5);
  const codes = await shop.askTimes(10);
  expect(codes.sort()).toEqual([...Array(9).fill('SUBGRAPH_UNAVAILABLE'), 'TIMEOUT']);
  expect(shop.products.requests).toBe(21);

  shop.products.fallSick(undefined);
  expect(await shop.ask()).toBe('SUBGRAPH_UNAVAILABLE');
  passSeconds(5);
  expect(await shop.ask()).toBe('OK');
  expect(await shop.askTimes(5)).toEqual(Array(5).fill('OK'));
});

test('while it is left alone a call is refused at once, and the others answer as ever', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  await shop.askTimes(20);
  const query = '{ product(id: "p1") { name } review(id: "r1") { body } }';
  await shop.post(query);

  const refused: number[] = [];
  const healthy: number[] = [];
  for (let run = 0; run < 30; run += 1) {
    let begun = performance.now();
    const { data } = await shop.post(query);
    refused.push(performance.now() - begun);
    expect(data).toEqual({ product: null, review: { body: 'Bright' } });
    begun = performance.now();
    await shop.post('{ review(id: "r1") { body } }');
    healthy.push(performance.now() - begun);
  }
  expect(median(refused)).toBeLessThan(median(healthy) + AT_ONCE_MS);
});

test('nineteen failures are too few to tell, and errors of GraphQL are none', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  await shop.askTimes(19);
  shop.products.fallSick(undefined);
  for (let run = 0; run < 40; run += 1) await shop.post('{ leak }');
  expect(await shop.ask()).toBe('OK');
});

test('a client that leaves while the subgraph is tried does not close the circuit', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  await shop.askTimes(20);
  passSeconds(5);
  const leaving = new AbortController();
  const tried = shop.products.nextRequest();
  const request = fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: READ }),
    signal: leaving.signal,
  });
  await tried;
  const aborted = shop.products.nextAbort();
  leaving.abort();
  await expect(request).rejects.toThrow();
  await aborted;
  expect(await shop.askTimes(3)).toEqual(Array(3).fill('SUBGRAPH_UNAVAILABLE'));
});

test('at most 256 calls are under way to one subgraph, the others are refused', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const held = Promise.withResolvers<void>();
  shop.shop.hold = held.promise;
  const asked = Array.from({ length: 300 }, () => shop.post('{ slow }'));
  const refused = await Promise.race([firstRefused(asked), Promise.all(asked)]);
  expect(refused).toBe(44);
  held.resolve();
  const answers = await Promise.all(asked);
  expect(answers.filter(({ data }) => data?.slow === 'done')).toHaveLength(256);
});

test('retries are a tenth of the calls, after the first ten', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const products = shop.servers.get('products')!;
  for (let run = 0; run < 200; run += 1) {
    // With one in eight sick, the circuit stays closed although each is sent three times.
    if (run % 8 === 0) products.fallSick({ status: 503, type: 'text/html', body: '' });
    else products.fallSick(undefined);
    await shop.post(READ);
  }
  expect(products.requests - 200).toBeGreaterThan(20);
  expect(products.requests - 200).toBeLessThanOrEqual(10 + 20);
});

async function firstRefused(asked: Promise<{ data?: unknown; errors?: unknown }>[]) {
  let refused = 0;
  const all = Promise.withResolvers<number>();
  for (const one of asked)
    void one.then(({ errors }) => {
      if (errors) refused += 1;
      if (refused === 44) all.resolve(refused);
    });
  return all.promise;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
