import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { enforceAuthorization } from './authorization.ts';
import { scalars } from './scalars.ts';

/** What every subgraph's schema begins with. */
export const commonTypeDefs = readFileSync(new URL('./common.graphql', import.meta.url), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: resolver maps are checked by their generated types
export type Resolvers = Record<string, any>;

/**
 * The executable schema of a subgraph from its own SDL and resolvers. SDL that links the federation
 * specification itself stands for itself; all other begins with what is common to our subgraphs.
 */
export function buildSchema(options: { typeDefs: string; resolvers: Resolvers }): GraphQLSchema {
  const linksItself = options.typeDefs.includes('https://specs.apollo.dev/federation/');
  const typeDefs = parse(`${linksItself ? '' : commonTypeDefs}\n${options.typeDefs}`);
  const userError = { __resolveType: (error: { __typename: string }) => error.__typename };
  const used = pickDefined(typeDefs, { ...scalars, UserError: userError });
  const schema = buildSubgraphSchema({
    typeDefs,
    resolvers: { ...used, ...options.resolvers } as never,
  });
  enforceAuthorization(schema);
  return schema;
}

function pickDefined(typeDefs: ReturnType<typeof parse>, resolvers: Resolvers): Resolvers {
  const names = new Set(
    typeDefs.definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [definition.name.value] : [],
    ),
  );
  return Object.fromEntries(Object.entries(resolvers).filter(([name]) => names.has(name)));
}
