import { describe, expect, test } from 'vitest';
import { startGateway, TRANSPORTS } from './kit/start-gateway.ts';

const AUTHORS = '{ products { name reviews { body author { name } } } }';

describe.each(TRANSPORTS)('fetches to subgraphs reached %s', (transport) => {
  test('T11 an entity that is needed at several places fails or answers at each of them', async () => {
    await using shop = await startGateway({ transport });
    shop.shop.reviews.set('r3', { id: 'r3', body: 'Odd', author: 'u1', product: 'p2' });
    shop.shop.reviews.set('r4', { id: 'r4', body: 'Even', author: 'u1', product: 'p3' });
    const whole = await shop.post(AUTHORS);
    expect(whole.errors).toBeUndefined();
    expect(authorsOf(whole.data)).toEqual([['Ada'], ['Ben', 'Ada'], ['Ada']]);

    shop.shop.secretive.add('u1');
    const partial = await shop.post(AUTHORS);
    expect(authorsOf(partial.data)).toEqual([[undefined], ['Ben', undefined], [undefined]]);
    expect(partial.errors!.map(({ message, path }) => [message, path])).toEqual([
      ['No u1.', ['products', 0, 'reviews', 0, 'author']],
      ['No u1.', ['products', 1, 'reviews', 1, 'author']],
      ['No u1.', ['products', 2, 'reviews', 0, 'author']],
    ]);
  });

  test('what is fetched for one place does not show at another of the same entity', async () => {
    await using shop = await startGateway({ transport });
    const { data, errors } = await shop.post(`{
      a: review(id: "r1") { product { name reviews { id } } }
      b: review(id: "r1") { product { name reviews { body author { name } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { product: { name: 'Lamp', reviews: [{ id: 'r1' }] } },
      b: { product: { name: 'Lamp', reviews: [{ body: 'Bright', author: { name: 'Ada' } }] } },
    });
  });
});

test('an entity is sent once in a fetch, wherever it is needed', async () => {
  await using shop = await startGateway({ transport: 'http' });
  shop.shop.reviews.set('r3', { id: 'r3', body: 'Odd', author: 'u1', product: 'p2' });
  await shop.post(AUTHORS);
  const [request] = shop.servers.get('users')!.bodies;
  const { representations } = request!.variables as { representations: { id: string }[] };
  expect(representations.map(({ id }) => id)).toEqual(['u1', 'u2']);
});

test('equal fetches of one query are sent once, of a mutation each', async () => {
  await using shop = await startGateway({ transport: 'http' });
  const users = shop.servers.get('users')!;
  const reviews = shop.servers.get('reviews')!;
  const twice =
    '{ a: review(id: "r1") { author { name } } b: review(id: "r1") { author { name } } }';
  const { data } = await shop.post(twice);
  const answer = { author: { name: 'Ada' } };
  expect(data).toEqual({ a: answer, b: answer });
  expect([users.requests, reviews.requests]).toEqual([1, 1]);

  await shop.post(`mutation {
    a: rename(id: "p1", name: "A") { rating }
    b: rename(id: "p1", name: "B") { rating }
  }`);
  expect(reviews.requests).toBe(3);
});

describe('equal queries of several requests at the same time', () => {
  const READ = '{ product(id: "p1") { name } slow }';

  async function askTwice(environment: Record<string, string>, tokens: readonly boolean[]) {
    const shop = await startGateway({ transport: 'http', environment });
    const held = Promise.withResolvers<void>();
    shop.shop.hold = held.promise;
    const products = shop.servers.get('products')!;
    const first = products.nextRequest();
    const asked = [];
    for (const withToken of tokens)
      asked.push(shop.post(READ, withToken ? { token: await shop.issuer.sign() } : {}));
    await first;
    return { shop, held, asked, products };
  }

  test('are sent each, unless it was asked for', async () => {
    const { shop, held, asked, products } = await askTwice({}, [false, false]);
    await products.nextRequest();
    held.resolve();
    await Promise.all(asked);
    expect(products.requests).toBe(2);
    await shop[Symbol.asyncDispose]();
  });

  test('are sent once for each caller where it was asked for', async () => {
    const environment = { SINGLE_FLIGHT: 'true' };
    const { shop, held, asked, products } = await askTwice(environment, [false, false, true]);
    while (products.requests < 2) await products.nextRequest();
    held.resolve();
    for (const { data } of await Promise.all(asked))
      expect(data).toEqual({ product: { name: 'Lamp' }, slow: 'done' });
    expect(products.requests).toBe(2);
    await shop[Symbol.asyncDispose]();
  });
});

type Reviewed = { reviews: { author: { name: string } | null }[] };
function authorsOf(data: Record<string, unknown> | null | undefined) {
  const products = data?.products as Reviewed[];
  return products.map(({ reviews }) => reviews.map(({ author }) => author?.name));
}
