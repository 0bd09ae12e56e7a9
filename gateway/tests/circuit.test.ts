import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startGateway } from './kit/start-gateway.ts';

const READ = '{ product(id: "p1") { name } }';
const LIMIT_MS = 100;

beforeEach(() => {
  // What is answered while this clock stands still was answered at once.
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

async function startSickShop() {
  const environment = { PRODUCTS_TIMEOUT_MS: String(LIMIT_MS) };
  const shop = await startGateway({ transport: 'http', environment });
  const products = shop.servers.get('products')!;
  const ask = async () => (await shop.post(READ)).errors?.[0]?.extensions.code ?? 'OK';
  const askTimes = (count: number) => Promise.all(Array.from({ length: count }, ask));
  return Object.assign(shop, {
    products,
    ask,
    askTimes,
    /** Asks a subgraph that hangs; so many of the calls are let through to it. */
    async askInVain(count: number, letThrough = count): Promise<string[]> {
      const expected = products.requests + letThrough;
      const asked = askTimes(count);
      while (products.requests < expected) await products.nextRequest();
      await vi.advanceTimersByTimeAsync(LIMIT_MS);
      return asked;
    },
  });
}

test('a subgraph that hangs is left alone after 20 calls, tried after 5 s, and back when it answers', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  expect(await shop.askInVain(20)).toEqual(Array(20).fill('TIMEOUT'));

  expect(await shop.askTimes(50)).toEqual(Array(50).fill('SUBGRAPH_UNAVAILABLE'));
  expect(shop.products.requests).toBe(20);

  passSeconds(5);
  const codes = await shop.askInVain(10, 1);
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
  await shop.askInVain(20);
  for (let run = 0; run < 30; run += 1) {
    const { data } = await shop.post('{ product(id: "p1") { name } review(id: "r1") { body } }');
    expect(data).toEqual({ product: null, review: { body: 'Bright' } });
  }
  expect(shop.products.requests).toBe(20);
});

test('nineteen failures are too few to tell, and errors of GraphQL are none', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  await shop.askInVain(19);
  shop.products.fallSick(undefined);
  for (let run = 0; run < 40; run += 1) await shop.post('{ leak }');
  expect(await shop.ask()).toBe('OK');
});

test('a client that leaves while the subgraph is tried does not close the circuit', async () => {
  await using shop = await startSickShop();
  shop.products.fallSick(() => undefined);
  await shop.askInVain(20);
  passSeconds(5);
  const leaving = new AbortController();
  const tried = shop.products.nextRequest();
  const request = fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: READ }),
    signal: leaving.signal,
  });
  const { givenUp } = await tried;
  leaving.abort();
  await expect(request).rejects.toThrow();
  await givenUp;
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
