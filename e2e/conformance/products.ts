import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';

type Reference = Record<string, unknown> & { email?: string; totalProductsCreated?: number };

const IDENTITY = { userId: 'u', scopes: new Set(), workspaces: {} };
const support = {
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
};
const old = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: support,
};
const research = [
  { study: { caseNumber: '1234', description: 'Federation Study' }, outcome: null },
  { study: { caseNumber: '1235', description: 'Studio Study' }, outcome: null },
];
const shared = {
  dimensions: { size: 'small', weight: 1, unit: 'kg' },
  createdBy: support,
  notes: null,
};
const products = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    research: [research[0]],
    ...shared,
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    research: [research[1]],
    ...shared,
  },
];

function isMeant(record: object, reference: object): boolean {
  return Object.entries(reference).every(([name, value]) => {
    const own = (record as Record<string, unknown>)[name];
    if (name === '__typename') return true;
    return typeof value === 'object' && value !== null
      ? isMeant(own as object, value)
      : own === value;
  });
}

function find(records: readonly object[]) {
  return (reference: Reference) => records.find((one) => isMeant(one, reference)) ?? null;
}

const resolvers = {
  Query: {
    product: (_root: unknown, { id }: { id: string }) => products.find((one) => one.id === id),
    deprecatedProduct: (_root: unknown, key: Reference) => find([old])(key),
  },
  Product: { __resolveReference: find(products) },
  DeprecatedProduct: { __resolveReference: find([old]) },
  ProductResearch: { __resolveReference: find(research) },
  User: {
    __resolveReference: ({ email, ...given }: Reference) => ({ ...support, ...given, email }),
    averageProductsCreatedPerYear: ({ totalProductsCreated, yearsOfEmployment }: Reference) =>
      Math.round((totalProductsCreated ?? 0) / Number(yearsOfEmployment)),
  },
  Inventory: {
    __resolveReference: ({ id }: Reference) => ({ id }),
    deprecatedProducts: () => [old],
  },
};

/** The subgraph under test: the suite's SDL on our kernel. It answers what to compose. */
export async function startProducts(sdlFile: string, port: number) {
  const typeDefs = readFileSync(sdlFile, 'utf8');
  const apollo = new ApolloServer({ schema: buildSchema({ typeDefs, resolvers }) });
  await startStandaloneServer(apollo, {
    // The kernel lets no stranger see the schema or entities; here the caller is the gateway.
    context: async () => ({ identity: IDENTITY }),
    listen: { port, host: 'localhost' },
  });
  return { sdl: typeDefs, stop: () => apollo.stop() };
}
