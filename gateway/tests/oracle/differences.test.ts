import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { planOperation } from '../../supergraph/plan-operation.ts';
import type { SubgraphAnswer, Upstream } from '../../transport/upstream.ts';
import { createWorld, type WorldDefinition } from '../federation/world.ts';
import { library } from '../federation/worlds/library.ts';
import { shop } from '../federation/worlds/shop.ts';
import { askBoth } from './ask-both.ts';
import { inventWorld } from './invented-world.ts';

type Answers = Readonly<Record<string, SubgraphAnswer>>;

/** What both executors make of the answers of subgraphs, by the names of these. */
async function answerTo(definition: WorldDefinition, query: string, answers: Answers) {
  const { supergraphSdl } = createWorld(definition);
  const fixed = (upstream: Upstream): Upstream => ({
    ...upstream,
    name: upstream.name,
    fetch: async () => structuredClone(answers[upstream.name] ?? { data: null }),
  });
  const { generation } = inventWorld(supergraphSdl, fixed);
  const document = parse(query);
  const operation = planOperation(generation, document, getOperationAST(document)!);
  const faults = { seed: null, hasWrongTypes: false, isFrozen: false, requests: [] };
  const { ours, stock } = await askBoth({ generation, operation, variables: {} }, faults);
  const errors = ours.errors.map((error) => {
    const { path, extensions } = JSON.parse(error);
    return [path, extensions.code];
  });
  return { data: JSON.parse(ours.data), errors, stock: JSON.parse(stock.data) };
}

const cheapest = ['x', 'y'].map((id) => ({ __typename: 'Product', sku: 's', brand: { id } }));

test.each([
  ['missing', { data: {} }],
  ['too few', { data: { _entities: [{ name: 'Lamp' }] } }],
  ['no list', { data: { _entities: 'x' } }],
])('entities that are %s are an error at their places', async (_name, products) => {
  const answers = { prices: { data: { cheapest } }, products };
  const { data, errors } = await answerTo(shop, '{ cheapest { sku name } }', answers);
  const place = { sku: 's', name: null };
  expect(data).toEqual({ cheapest: [place, place] });
  expect(errors).toEqual([[['cheapest', 0], 'INTERNAL']]);
});

test.each([
  ['a list', { size: [] }],
  ['a scalar', { size: 'wide' }],
])(
  '%s in the place of an object is null with an error, and the rest is there',
  async (_name, { size }) => {
    const products = { data: { product: { upc: 'p1', size }, version: '1' } };
    const query = '{ product(upc: "p1") { upc size { wide } } version }';
    const { data, errors } = await answerTo(shop, query, { products, stock: products });
    expect(data).toEqual({ product: { upc: 'p1', size: null }, version: '1' });
    expect(errors).toEqual([[['product', 'size'], 'INTERNAL']]);
  },
);

test('an object of a type that nobody could tell is null, and not of the first type there is', async () => {
  const opinions = { data: { topRated: { __typename: 'Media', id: 'm1', rating: 4 } } };
  const query = '{ topRated { rating ... on Titled { __typename } } }';
  const { data, errors, stock } = await answerTo(library, query, {
    opinions,
    catalogue: { data: null, errors: [{ message: 'Away.' }] },
  });
  expect(data).toEqual({ topRated: null });
  expect(errors).toEqual([[['topRated'], 'INTERNAL']]);
  expect(stock).toEqual({ topRated: { rating: 4, __typename: 'Book' } });
});

test('a response name may be one that every object has', async () => {
  const query = '{ constructor: version __proto__: version toString: version }';
  const given = { data: JSON.parse('{"constructor": "1", "__proto__": "2", "toString": null}') };
  const { data, errors, stock } = await answerTo(shop, query, { products: given, stock: given });
  expect(JSON.stringify(data)).toBe('{"constructor":"1","__proto__":"2","toString":null}');
  expect(errors).toEqual([]);
  expect(JSON.stringify(stock)).toBe(JSON.stringify(data));
});

test('what nobody answers is null, also where every object has something of that name', async () => {
  const query = '{ constructor: version valueOf: product(upc: "p") { upc } }';
  const { data } = await answerTo(shop, query, { products: { data: {} }, stock: { data: {} } });
  expect(data).toEqual({ constructor: null, valueOf: null });
});
