import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { type SchemaChange, schemaChanges } from './changes.ts';
import { registeredOperations } from './check.ts';
import {
  compose,
  composeSupergraph,
  readSubgraphs,
  type SubgraphSource,
  supergraphUrl,
} from './compose.ts';
import { listOperations, manifestUrl } from './list-operations.ts';

let before: SubgraphSource[];
beforeAll(async () => {
  before = await readSubgraphs();
});

/** The changes that one replaced piece of a subgraph's SDL makes. */
async function changesOf(name: string, piece: string, other: string, isStrict = false) {
  const after = before.map((one) =>
    one.name === name ? { ...one, sdl: one.sdl.replace(piece, other) } : one,
  );
  expect(after).not.toEqual(before);
  return schemaChanges({ before, after, operations: await registeredOperations(), isStrict });
}

const levels = (changes: readonly SchemaChange[]) =>
  changes.map(({ level, subgraph, coordinate }) => `${level} ${subgraph} ${coordinate}`);

test('the committed supergraph is what the subgraphs compose to', async () => {
  expect(await composeSupergraph()).toBe(await readFile(supergraphUrl, 'utf8'));
}, 30_000);

test('the committed list of operations has all that the console sends', async () => {
  expect(await readFile(manifestUrl, 'utf8')).toBe(await listOperations());
});

describe('a change of the schema', () => {
  test('is none when nothing has changed', async () => {
    expect(await schemaChanges({ before, after: before, operations: [], isStrict: true })).toEqual(
      [],
    );
  });

  test('that adds a type is safe', async () => {
    const changes = await changesOf(
      'tasks',
      'type Task ',
      'type Sticker { text: String }\ntype Task ',
    );
    expect(new Set(changes.map(({ level }) => level))).toEqual(new Set(['safe']));
    expect(levels(changes)).toContain('safe tasks Sticker');
  });
});

const SHOP = { name: 'shop', url: 'http://shop.example/graphql' };
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes", "@context", "@fromContext"])`;
const OLD = `${LINK}
  type Query { product(id: ID!, tax: Boolean): Product }
  type Product @key(fields: "id") @key(fields: "sku") {
    id: ID! sku: ID! name: String weight: Int
    cost: Int @authenticated
    stock: Int @requiresScopes(scopes: [["stock:read"]])
  }`;
const OPERATIONS = [parse('query ProductName { product(id: 1) { name } }')];

async function shopChanges(piece: string, other: string, isStrict = false) {
  const sdl = OLD.replace(piece, other);
  expect(sdl).not.toBe(OLD);
  return schemaChanges({
    before: [{ ...SHOP, sdl: OLD }],
    after: [{ ...SHOP, sdl }],
    operations: OPERATIONS,
    isStrict,
  });
}

describe('a change of a subgraph', () => {
  test('that takes away a field which a registered operation uses is breaking, and names it', async () => {
    const [change] = await shopChanges('name: String', 'title: String').then((all) =>
      all.filter(({ level }) => level !== 'safe'),
    );
    expect(change).toMatchObject({
      level: 'breaking',
      subgraph: 'shop',
      coordinate: 'Product.name',
      usedBy: ['ProductName'],
    });
  });

  test('that takes away a field which none uses is dangerous, and breaking when strict', async () => {
    expect(levels(await shopChanges('weight: Int', ''))).toEqual(['dangerous shop Product.weight']);
    expect(levels(await shopChanges('weight: Int', '', true))).toEqual([
      'breaking shop Product.weight',
    ]);
  });

  test('that demands one more argument breaks whoever uses the field', async () => {
    expect(levels(await shopChanges('tax: Boolean', 'tax: Boolean, in: ID!'))).toEqual([
      'breaking shop Query.product.in',
    ]);
  });

  test.each([' @authenticated', ' @requiresScopes(scopes: [["stock:read"]])'])(
    'that takes away%s is breaking, though no type changes',
    async (rule) => {
      const changes = await shopChanges(rule, '');
      expect(changes).toMatchObject([
        { level: 'breaking', message: expect.stringMatching(/^@.* was removed$/) },
      ]);
    },
  );

  test('that closes a field to strangers is dangerous', async () => {
    expect(levels(await shopChanges('weight: Int', 'weight: Int @authenticated'))).toEqual([
      'dangerous shop Product.weight',
    ]);
  });

  test('that takes away a key is breaking, one that adds a key is safe', async () => {
    expect(levels(await shopChanges('@key(fields: "sku")', ''))).toEqual(['breaking shop Product']);
    expect(
      levels(await shopChanges('@key(fields: "id")', '@key(fields: "id") @key(fields: "id sku")')),
    ).toEqual(['safe shop Product']);
  });

  test('that uses contexts does not compose, as the gateway does not serve them', () => {
    const sdl = `${LINK}
      type Query { cart: Cart }
      type Cart @key(fields: "id") @context(name: "cart") { id: ID! currency: String item: Item }
      type Item @key(fields: "id") {
        id: ID!
        price(currency: String @fromContext(field: "$cart { currency }")): Int
      }`;
    expect(() => compose([{ ...SHOP, sdl }])).toThrow('@fromContext');
  });
});
