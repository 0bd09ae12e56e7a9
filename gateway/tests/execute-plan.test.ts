import { randomUUID } from 'node:crypto';
import { createLogger } from '@trellis/kernel/logger';
import { expect, test } from 'vitest';
import { type Admitted, admit } from '../admission/admit.ts';
import { executeOperation } from '../supergraph/execute-operation.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { InProcessUpstream } from '../transport/in-process.ts';
import { SHOP_SDL, Shop, type ShopName } from './kit/shop.ts';
import { composeShop } from './kit/start-gateway.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
const generation = buildGeneration(composeShop(), { introspection: true });

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

test('T5 an event is not changed by being answered, and two answers are the same', async () => {
  const shop = new Shop();
  const names = Object.keys(SHOP_SDL) as ShopName[];
  const upstreams = new Map(
    names.map((name) => [
      name,
      new InProcessUpstream({ name, schema: shop.schema(name), createContext: (facts) => facts }),
    ]),
  );
  const query =
    'subscription { reviewAdded { ... on ReviewAdded { review { body product { name } } } } }';
  const admitted = admit(
    generation,
    { query },
    { checkKind: () => undefined, errors: { logger, requestId: randomUUID() } },
  ) as Admitted;
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
      upstreams,
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

test('a document that was admitted once is not parsed, checked and planned again', () => {
  const rules = { checkKind: () => undefined, errors: { logger, requestId: 'r' } };
  const first = admit(generation, { query: '{ products { id } }' }, rules) as Admitted;
  const second = admit(generation, { query: '{ products { id } }' }, rules) as Admitted;
  expect(second.operation).toBe(first.operation);
});
