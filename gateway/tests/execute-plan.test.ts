import { expect, test } from 'vitest';
import { executeOperation } from '../supergraph/execute-operation.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { InProcessUpstream } from '../transport/in-process.ts';
import { admitOn, logger } from './kit/admit-on.ts';
import { SHOP_SDL, Shop, type ShopName } from './kit/shop.ts';
import { composeShop } from './kit/start-gateway.ts';

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

test('T5 an event is not changed by being answered, and two answers are the same', async () => {
  const shop = new Shop();
  const names = Object.keys(SHOP_SDL) as ShopName[];
  const connect = () =>
    new Map(
      names.map((name) => [
        name,
        new InProcessUpstream({ name, schema: shop.schema(name), createContext: (facts) => facts }),
      ]),
    );
  const generation = buildGeneration(composeShop(), { connect });
  const query =
    'subscription { reviewAdded { ... on ReviewAdded { review { body product { name } } } } }';
  const admitted = await admitOn(generation, query);
  const review = {
    __typename: 'Review',
    body: 'Bright',
    product: { __typename: 'Product', id: 'p1' },
  };
  const event = freeze({
    data: { reviewAdded: { __typename: 'ReviewAdded', _trellis_cursor: 'c1', review } },
  });
  const answer = () =>
    executeOperation({
      ...admitted,
      logger,
      event,
      facts: { identity: null, requestId: 'r' },
      signal: new AbortController().signal,
    });

  const [first, second] = [await answer(), await answer()];
  expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  expect(first).toEqual({
    data: { reviewAdded: { review: { body: 'Bright', product: { name: 'Lamp' } } } },
  });
});

test('a document that was admitted once is not parsed, checked and planned again', async () => {
  const generation = buildGeneration(composeShop());
  const first = await admitOn(generation, '{ products { id } }');
  const second = await admitOn(generation, '{ products { id } }');
  expect(second.operation).toBe(first.operation);
});
