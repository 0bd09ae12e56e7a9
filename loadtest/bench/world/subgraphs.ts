import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { dashboard, goal, root, task, user } from './data.ts';
import { placeOf } from './ids.ts';
import { openSubgraphs } from './supergraph.ts';

const REFERENCES: Readonly<Record<string, (id: string) => object>> = {
  Task: (id) => task(placeOf(id)),
  Goal: (id) => goal(placeOf(id)),
  User: (id) => user(placeOf(id)),
  Dashboard: dashboard,
};

export type Subquery = {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
};

/** Answers what a gateway asks a subgraph, as text. */
export type Answering = (subgraph: string, asked: Subquery) => Promise<string>;

/** The subgraphs of the product, with data from memory in place of their services. */
export async function subgraphsInMemory(): Promise<{ names: string[]; answer: Answering }> {
  const sources = await openSubgraphs();
  const schemas = new Map(sources.map(({ name, sdl }) => [name, schemaOf(sdl)]));
  return {
    names: [...schemas.keys()],
    async answer(subgraph, { query, variables, operationName }) {
      const result = await execute({
        schema: schemas.get(subgraph) as GraphQLSchema,
        document: parse(query),
        rootValue: root,
        variableValues: variables,
        operationName,
      });
      return JSON.stringify(result);
    },
  };
}

function schemaOf(sdl: string): GraphQLSchema {
  const typeDefs = parse(sdl);
  const names = new Set(
    typeDefs.definitions.flatMap((one) => ('name' in one && one.name ? [one.name.value] : [])),
  );
  const resolvers = Object.entries(REFERENCES).flatMap(([name, find]) =>
    names.has(name)
      ? [[name, { __resolveReference: ({ id }: { id: string }) => find(id) }] as const]
      : [],
  );
  return buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(resolvers) });
}
