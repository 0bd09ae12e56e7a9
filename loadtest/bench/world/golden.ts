import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { execute, parse, validateSchema } from 'graphql';
import type { Request } from '../operations.ts';
import { root } from './data.ts';

/** Gives the right answer to a request. */
export type Golden = (request: Request) => Promise<unknown>;

/** Answers from the same data by one schema, without a gateway or subgraphs. */
export function goldenAnswers(supergraph: string): Golden {
  const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;
  const schema = Supergraph.build(supergraph, { supportedFeatures })
    .apiSchema()
    .toGraphQLJSSchema();
  const [problem] = validateSchema(schema);
  if (problem) throw problem;
  return async ({ query, variables }) => {
    const document = parse(query);
    const answer = await execute({ schema, document, rootValue: root, variableValues: variables });
    if (answer.errors?.[0]) throw answer.errors[0];
    return JSON.parse(JSON.stringify(answer.data));
  };
}
