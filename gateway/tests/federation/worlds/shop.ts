import { part, REFUSED, ref } from '../truth.ts';
import type { WorldDefinition } from '../world.ts';

type Given = {
  price: number | null;
  weight: number | null;
  size: { wide: number; unit: string } | null;
  label: string;
  offers: { cost: number | null; seller: { rank: number | null } | null }[];
};

/**
 * Several keys in chains, compound keys, `@requires` nested and with arguments that differ,
 * `@provides`, `@override`, value types, hidden fields, merged enums and inputs, mutations.
 */
export const shop: WorldDefinition = {
  name: 'shop',
  hasDistinctNames: false,
  subgraphs: {
    products: `
      type Query {
        products(filter: Filter, first: Int = 3): [Product!]!
        product(upc: String!): Product
        version: String @shareable
      }
      type Mutation {
        rename(upc: String!, name: String!): Product
        relabel(input: Label!): [Product]
      }
      type Product @key(fields: "upc") @key(fields: "sku brand { id }") {
        upc: String!
        sku: String!
        brand: Brand!
        name: String
        label: String!
        weight: Int
        size: Size
        stock: Int
        state: State!
      }
      type Brand @key(fields: "id") { id: ID! name: String secret: String @inaccessible }
      type Size @shareable { wide: Int! unit: Unit! }
      enum Unit { CM INCH }
      enum State { NEW USED }
      input Filter { state: State brands: [ID!] hidden: String @inaccessible }
      input Label { upcs: [String!]! label: String = "none" }
    `,
    prices: `
      type Query { cheapest(under: Int): [Product] }
      type Product @key(fields: "sku brand { id }") {
        sku: String!
        brand: Brand!
        price(currency: String!): Int
        offers(first: Int!): [Offer!]
      }
      type Brand @key(fields: "id") { id: ID! tier: Int }
      type Offer @key(fields: "id") { id: ID! cost(currency: String!): Int seller: Seller }
      type Seller @key(fields: "id") { id: ID! rank: Int }
    `,
    stock: `
      type Query { scarce: [Product!] version: String @shareable }
      type Mutation { restock(upc: String!, by: Int! = 1): Product }
      type Product @key(fields: "upc") {
        upc: String!
        stock: Int @override(from: "products")
        weight: Int @external
        size: Size @external
        label: String! @external
        price(currency: String!): Int @external
        offers(first: Int!): [Offer!] @external
        shipping: Int @requires(fields: "price(currency: \\"USD\\") weight")
        duty: Int @requires(fields: "price(currency: \\"EUR\\") size { wide unit }")
        code: String @requires(fields: "label")
        best(places: Int = 2): String @requires(fields: "offers(first: 2) { cost(currency: \\"EUR\\") seller { rank } }")
        warehouse: Warehouse
      }
      type Offer @key(fields: "id") { id: ID! cost(currency: String!): Int @external seller: Seller @external left: Int }
      type Seller @key(fields: "id") { id: ID! rank: Int @external name: String }
      type Size @shareable { wide: Int! unit: Unit! }
      enum Unit { CM INCH }
      type Warehouse @key(fields: "id") { id: ID! city: String @external boxes: [Box!]! }
      type Box { id: ID! at: Warehouse @provides(fields: "city") product: Product }
    `,
    places: `
      type Warehouse @key(fields: "id") { id: ID! city: String @shareable near: [Warehouse] manager: String! }
    `,
  },
  api: `
    type Query {
      products(filter: Filter, first: Int = 3): [Product!]!
      product(upc: String!): Product
      version: String
      cheapest(under: Int): [Product]
      scarce: [Product!]
    }
    type Mutation {
      rename(upc: String!, name: String!): Product
      relabel(input: Label!): [Product]
      restock(upc: String!, by: Int! = 1): Product
    }
    type Product {
      upc: String! sku: String! brand: Brand! name: String label: String! weight: Int size: Size
      stock: Int state: State! price(currency: String!): Int offers(first: Int!): [Offer!]
      shipping: Int duty: Int code: String best(places: Int = 2): String warehouse: Warehouse
    }
    type Brand { id: ID! name: String tier: Int }
    type Size { wide: Int! unit: Unit! }
    type Offer { id: ID! cost(currency: String!): Int seller: Seller left: Int }
    type Seller { id: ID! rank: Int name: String }
    type Warehouse { id: ID! city: String boxes: [Box!]! near: [Warehouse] manager: String! }
    type Box { id: ID! at: Warehouse product: Product }
    enum Unit { CM INCH }
    enum State { NEW USED }
    input Filter { state: State brands: [ID!] }
    input Label { upcs: [String!]! label: String = "none" }
  `,
  records: () => ({
    Product: {
      p1: {
        upc: 'p1',
        sku: 's',
        brand: ref('Brand', 'x'),
        name: 'Lamp',
        label: 'l1',
        weight: 2,
        size: part('Size', { wide: 4, unit: 'CM' }),
        stock: 3,
        state: 'NEW',
        base: 10,
        offers: [ref('Offer', 'o1'), ref('Offer', 'o2'), ref('Offer', 'o3')],
        warehouse: ref('Warehouse', 'w1'),
      },
      p2: {
        upc: 'p2',
        sku: 's',
        brand: ref('Brand', 'y'),
        name: null,
        label: 'l2',
        weight: null,
        size: null,
        stock: 0,
        state: 'USED',
        base: 20,
        offers: null,
        warehouse: null,
      },
      p3: {
        upc: 'p3',
        sku: 't',
        brand: ref('Brand', 'x'),
        name: REFUSED,
        label: 'l3',
        weight: 7,
        size: part('Size', { wide: 1, unit: 'INCH' }),
        stock: REFUSED,
        state: 'NEW',
        base: 5,
        offers: [ref('Offer', 'o2')],
        warehouse: ref('Warehouse', 'w2'),
      },
      p4: {
        upc: 'p4',
        sku: 'u',
        brand: ref('Brand', 'y'),
        name: 'Desk',
        label: 'l4',
        weight: 1,
        size: part('Size', { wide: 9, unit: 'CM' }),
        stock: 1,
        state: 'USED',
        base: 7,
        offers: [],
        warehouse: ref('Warehouse', 'w1'),
      },
    },
    Brand: {
      x: { id: 'x', name: 'Ixx', tier: 1, secret: 's' },
      y: { id: 'y', name: null, tier: null, secret: 's' },
    },
    Offer: {
      o1: { id: 'o1', base: 3, seller: ref('Seller', 'a'), left: 2 },
      o2: { id: 'o2', base: 4, seller: null, left: null },
      o3: { id: 'o3', base: 1, seller: ref('Seller', 'b'), left: REFUSED },
    },
    Seller: { a: { id: 'a', rank: 1, name: 'Ann' }, b: { id: 'b', rank: null, name: REFUSED } },
    Warehouse: {
      w1: {
        id: 'w1',
        city: 'Bern',
        near: [ref('Warehouse', 'w2'), null],
        manager: 'Mo',
        boxes: [
          part('Box', { id: '1', at: ref('Warehouse', 'w1'), product: ref('Product', 'p1') }),
          part('Box', { id: '2', at: ref('Warehouse', 'w2'), product: null }),
        ],
      },
      w2: {
        id: 'w2',
        city: null,
        near: null,
        manager: null,
        boxes: [part('Box', { id: '3', at: null, product: ref('Product', 'p4') })],
      },
    },
  }),
  fields: {
    'Query.products': ({ args: { filter, first }, truth }) => {
      const { state, brands } = (filter ?? {}) as { state?: string; brands?: string[] };
      return truth
        .all('Product')
        .filter(({ id }) => !state || truth.record('Product', id).state === state)
        .filter(
          ({ id }) =>
            !brands || brands.includes((truth.record('Product', id).brand as { id: string }).id),
        )
        .slice(0, Number(first ?? 9));
    },
    'Query.product': ({ args: { upc }, truth }) =>
      truth.all('Product').find(({ id }) => id === upc) ?? null,
    'Query.version': () => 'v1',
    'Query.cheapest': ({ args: { under }, truth }) =>
      truth
        .all('Product')
        .map((one) =>
          Number(truth.record('Product', one.id).base) < Number(under ?? 15) ? one : null,
        ),
    'Query.scarce': () => [ref('Product', 'p2'), ref('Product', 'p3')],
    'Mutation.rename': ({ args: { upc, name }, truth }) => {
      const found = truth.all('Product').find(({ id }) => id === upc);
      if (found) truth.record('Product', found.id).name = name;
      return found ?? null;
    },
    'Mutation.relabel': ({ args: { input }, truth }) => {
      const { upcs, label } = input as { upcs: string[]; label?: string };
      return upcs.map((upc) => {
        const found = truth.all('Product').find(({ id }) => id === upc);
        if (found) truth.record('Product', found.id).label = label ?? 'null';
        return found ?? null;
      });
    },
    'Mutation.restock': ({ args: { upc, by }, truth }) => {
      const found = truth.all('Product').find(({ id }) => id === upc);
      if (!found) return null;
      const record = truth.record('Product', found.id);
      record.stock = (typeof record.stock === 'number' ? record.stock : 0) + Number(by);
      return found;
    },
    'Product.price': ({ record, args }) => Number(record.base) * (args.currency === 'EUR' ? 2 : 1),
    'Product.offers': ({ record, args }) =>
      (record.offers as unknown[] | null)?.slice(0, Number(args.first)),
    'Offer.cost': ({ record, args }) =>
      args.currency === 'GBP' ? null : Number(record.base) * (args.currency === 'EUR' ? 2 : 1),
    'Product.shipping': ({ given }) => {
      const { price, weight } = given as unknown as Given;
      return Number(price) * (weight ?? 100);
    },
    'Product.duty': ({ given }) => {
      const { price, size } = given as unknown as Given;
      return size ? Number(price) + size.wide * (size.unit === 'CM' ? 1 : 3) : null;
    },
    'Product.code': ({ given }) => `code ${(given as unknown as Given).label}`,
    'Product.best': ({ given, args: { places } }) =>
      ((given as unknown as Given).offers ?? [])
        .slice(0, Number(places ?? 1))
        .map(({ cost, seller }) => `${cost}:${seller?.rank ?? '-'}`)
        .join(' '),
  },
  values: {
    String: ['p1', 'p2', 'p3', 'p9', 'EUR', 'USD', 'GBP'],
    Int: [0, 1, 2, 4, 12],
    ID: ['x', 'y', 'z'],
    State: ['NEW', 'USED'],
    Filter: [{}, { state: 'NEW' }, { state: 'USED', brands: ['x'] }, { brands: ['x', 'y'] }],
    Label: [{ upcs: ['p1', 'p2'] }, { upcs: ['p9', 'p3'], label: 'z' }],
  },
};
