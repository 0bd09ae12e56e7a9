import { buildSubgraphSchema } from '@apollo/subgraph';
import { CodedError } from '@trellis/kernel/errors';
import { toGraphQLError } from '@trellis/kernel/graphql-errors';
import type { RequestFacts } from '@trellis/kernel/subgraph';
import { GraphQLScalarType, type GraphQLSchema, parse } from 'graphql';
import { ChangeLog } from './change-log.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])`;

const users = `${LINK}
type Query { me: User }
type User @key(fields: "id") { id: ID! name: String! }`;

const products = `${LINK}
scalar Day
type Query {
  product(id: ID!): Product
  products(first: Int): [Product!]!
  shelf: [Item]
  leak: String
  refuse: String
  slow: String
  huge: String
  medium: String
  day(of: Day): String
}
interface Node { id: ID! }
union Item = Product | Poster
type Poster { title: String! }
type Product implements Node @key(fields: "id") { id: ID! name: String! }
type Mutation {
  rename(id: ID!, name: String!): Product
  countCalls: Int!
  enter(input: Entering!): Entry!
}
input Entering { email: String! password: String! }
type Entry { ticket: String errors: [String!]! }`;

const reviews = `${LINK}
scalar ChangeCursor
type Product @key(fields: "id") { id: ID! rating: Float! reviews: [Review!] fragile: String }
type User @key(fields: "id", resolvable: false) { id: ID! }
type Review @key(fields: "id") { id: ID! body: String! author: User product: Product }
type Query { review(id: ID!): Review }
type Subscription { reviewAdded(after: ChangeCursor): ReviewItem! tick: Int! secretFeed: Int! }
union ReviewItem = ReviewAdded | ResyncRequired
type ReviewAdded { cursor: ChangeCursor! reviewId: ID! kind: String! review: Review }
type ResyncRequired { reason: String! earliest: ChangeCursor! latest: ChangeCursor! }`;

export const SHOP_SDL = { users, products, reviews };
export type ShopName = keyof typeof SHOP_SDL;
export type ShopContext = RequestFacts;

/** Three small subgraphs with their data; tests change the data to make things happen. */
export class Shop {
  readonly log = new ChangeLog();
  readonly names = new Map([
    ['u1', 'Ada'],
    ['u2', 'Ben'],
  ]);
  readonly products = new Map([
    ['p1', 'Lamp'],
    ['p2', 'Chair'],
    ['p3', 'Table'],
  ]);
  readonly unrated = new Set<string>();
  readonly fragile = new Set<string>();
  readonly secretive = new Set<string>();
  readonly reviews = new Map([
    ['r1', { id: 'r1', body: 'Bright', author: 'u1', product: 'p1' }],
    ['r2', { id: 'r2', body: 'Hard', author: 'u2', product: 'p2' }],
  ]);
  /** Calls that the products subgraph has begun, and a way to hold one of them up. */
  calls = 0;
  hold: Promise<unknown> = Promise.resolve();
  /** What the subgraphs got to know of their callers. */
  readonly seen: RequestFacts[] = [];

  schema(name: ShopName): GraphQLSchema {
    const modules = { users: this.#users(), products: this.#products(), reviews: this.#reviews() };
    return buildSubgraphSchema([{ typeDefs: parse(SHOP_SDL[name]), resolvers: modules[name] }]);
  }

  createContext(facts: RequestFacts): ShopContext {
    this.seen.push(facts);
    return facts;
  }

  #users() {
    const user = (id: string) => (this.names.has(id) ? { id, name: this.names.get(id) } : null);
    return {
      Query: {
        me: (_root: unknown, _arguments: unknown, context: ShopContext) =>
          context.identity && { id: 'u1', name: this.names.get('u1') },
      },
      User: {
        __resolveReference: async ({ id }: { id: string }) => {
          if (this.secretive.has(id)) throw refusal(`No ${id}.`);
          return user(id);
        },
      },
    };
  }

  #products() {
    const product = (id: string) =>
      this.products.has(id) ? { __typename: 'Product', id, name: this.products.get(id) } : null;
    return {
      Query: {
        product: (_root: unknown, { id }: { id: string }) => product(id),
        products: () => [...this.products.keys()].map(product),
        shelf: () => [product('p1'), { __typename: 'Poster', title: 'Sea' }, null, product('p2')],
        leak: () => {
          throw new Error('connect postgres://admin:hunter2@db.internal:5432');
        },
        refuse: () => {
          throw refusal('Not for you.');
        },
        slow: async () => {
          this.calls += 1;
          await this.hold;
          return 'done';
        },
        medium: () => {
          this.calls += 1;
          return 'x'.repeat(512 * 1024);
        },
        huge: () => 'x'.repeat(9 * 1024 * 1024),
        day: (_root: unknown, { of }: { of: string }) => of,
      },
      Day: dayScalar,
      Item: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Node: { __resolveType: () => 'Product' },
      Product: { __resolveReference: ({ id }: { id: string }) => product(id) },
      Mutation: {
        rename: (_root: unknown, { id, name }: { id: string; name: string }) => {
          this.products.set(id, name);
          return product(id);
        },
        enter: (_root: unknown, { input }: { input: { password: string } }) =>
          input.password === 'right'
            ? { ticket: 't', errors: [] }
            : { ticket: null, errors: ['INVALID_CREDENTIALS'] },
        countCalls: async () => {
          this.calls += 1;
          await this.hold;
          return this.calls;
        },
      },
    };
  }

  #reviews() {
    const review = (id: string) => {
      const found = this.reviews.get(id);
      return found && { ...found, author: { id: found.author }, product: { id: found.product } };
    };
    return {
      Query: { review: (_root: unknown, { id }: { id: string }) => review(id) },
      Product: {
        __resolveReference: ({ id }: { id: string }) => (this.unrated.has(id) ? null : { id }),
        rating: () => 4.5,
        reviews: ({ id }: { id: string }) =>
          [...this.reviews.values()]
            .filter(({ product }) => product === id)
            .map((one) => review(one.id)),
        fragile: ({ id }: { id: string }) => {
          if (this.fragile.has(id)) throw refusal(`No ${id}.`);
          return 'ok';
        },
      },
      ReviewItem: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Subscription: {
        reviewAdded: {
          subscribe: (_root: unknown, { after }: { after?: string }) => this.log.read(after),
          resolve: ({ cursor, reviewId }: { cursor: string; reviewId: string }) =>
            reviewId === 'resync'
              ? { __typename: 'ResyncRequired', reason: 'old', earliest: cursor, latest: cursor }
              : {
                  __typename: 'ReviewAdded',
                  cursor,
                  reviewId,
                  kind: 'ADDED',
                  review: review(reviewId),
                },
        },
        tick: {
          subscribe: () => this.log.read(null),
          resolve: ({ cursor }: { cursor: string }) => Number(cursor.slice(1)),
        },
        secretFeed: {
          subscribe: () => {
            throw refusal('Not for you.');
          },
          resolve: () => 1,
        },
      },
    };
  }
}

function refusal(message: string) {
  return toGraphQLError(new CodedError('FORBIDDEN', message, { details: { missing: ['a:read'] } }));
}

const dayScalar = new GraphQLScalarType({
  name: 'Day',
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
    throw new TypeError('Expected a day such as 2026-11-22.');
  },
});
