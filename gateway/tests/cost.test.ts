import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGeneration } from '../supergraph/generation.ts';
import { SHOP_SDL } from './kit/shop.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { composeShop, type RunningGateway, startGateway } from './kit/start-gateway.ts';

const PRICED = SHOP_SDL.products
  .replace('"@requires"]', '"@requires", "@cost", "@listSize"]')
  .replace(
    'products(first: Int): [Product!]!',
    'products(first: Int): [Product!]! @listSize(assumedSize: 50, slicingArguments: ["first"], requireOneSlicingArgument: false)',
  )
  .replace('slow: String', 'slow: String @cost(weight: 30)');

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway({
    supergraphSdl: { products: PRICED },
    environment: { MAX_COST: '100' },
  });
});
afterAll(() => shop[Symbol.asyncDispose]());

const EXPENSIVE = '{ products { id reviews { id } } }';

describe('the cost of an operation', () => {
  test('is told with every answer: what was asked for, and what came of it', async () => {
    const answer = await shop.post('query ($n: Int) { products(first: $n) { id } slow }', {
      variables: { n: 20 },
    });
    expect(answer.extensions).toEqual({ cost: { requested: 50, actual: 33 } });
    const none = await shop.post('{ product(id: "nothing") { id } }');
    expect(none.extensions).toEqual({ cost: { requested: 1, actual: 0 } });
    const change = await shop.post('mutation { rename(id: "p1", name: "Lamp") { id } }');
    expect(change.extensions).toEqual({ cost: { requested: 10, actual: 10 } });
  });

  test('is told with partial data and errors', async () => {
    const answer = await shop.post('{ refuse product(id: "p1") { id } }');
    expect(answer.errors).toHaveLength(1);
    expect(answer.extensions).toEqual({ cost: { requested: 1, actual: 1 } });
  });

  test('over the limit refuses the operation before any subgraph is asked', async () => {
    shop.shop.seen.length = 0;
    const answer = await shop.post(EXPENSIVE);
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX', cost: 550, limit: 100 } },
    ]);
    expect(answer.extensions).toEqual({ cost: { requested: 550 } });
    expect(shop.shop.seen).toEqual([]);
  });

  test('depends on the page that this request asks for', async () => {
    const query = 'query ($n: Int) { products(first: $n) { id reviews { id } } }';
    const statuses = [];
    for (const n of [5, 10, 9, null, 2_147_483_647, 0])
      statuses.push((await shop.post(query, { variables: { n } })).status);
    expect(statuses).toEqual([200, 400, 200, 400, 400, 200]);
  });

  test('of an entity is that of an object, also where no type of its interface is known', () => {
    const products = `${SHOP_SDL.products}
      interface Thing { id: ID! }
      extend type Query { thing: Thing }`;
    const { costRules } = buildGeneration(composeShop({ ...SHOP_SDL, products }));
    expect(costRules.weightOf('Query', 'thing')).toBe(1);
  });

  test('is the same over a socket', async () => {
    await using client = createSocketClient(shop.socketUrl);
    const refused = client.listen(EXPENSIVE);
    expect(await refused.ended).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX', cost: 550, limit: 100 } },
    ]);
    const answered = client.listen('{ products(first: 20) { id } }');
    expect(await answered.next()).toMatchObject({
      extensions: { cost: { requested: 20, actual: 3 } },
    });
  });

  test('refuses a subscription that is too dear, and is told with no event', async () => {
    await using client = createSocketClient(shop.socketUrl);
    const refused = client.listen(
      'subscription { reviewAdded { ... on ReviewAdded { review { product { reviews { product { reviews { id } } } } } } } }',
    );
    expect(await refused.ended).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
    const live = client.listen('subscription { tick }');
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    expect(await live.next()).toEqual({ data: { tick: expect.any(Number) } });
    live.stop();
    await shop.shop.log.hasReaders(0);
  });
});
