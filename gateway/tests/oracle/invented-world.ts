import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
} from 'graphql';
import { buildGeneration, type Generation } from '../../supergraph/generation.ts';
import type { Upstream } from '../../transport/upstream.ts';
import type { Vocabulary } from '../federation/generate-operation.ts';
import { inventSubgraph } from './invented-subgraph.ts';

/** A supergraph with subgraphs that answer anything, and what its operations may be made of. */
export type InventedWorld = {
  readonly generation: Generation;
  readonly vocabulary: Vocabulary;
};

/** Invents subgraphs for a supergraph; `wrap` may come between them and the gateway. */
export function inventWorld(
  supergraphSdl: string,
  wrap: (upstream: Upstream) => Upstream,
): InventedWorld {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  });
  const upstreams = [...supergraph.subgraphs().values()].map(({ name, schema }) => {
    const upstream = inventSubgraph(name, schema.toGraphQLJSSchema());
    return [name, wrap(upstream)] as const;
  });
  const generation = buildGeneration(supergraphSdl, { connect: () => new Map(upstreams) });
  const values = inventValues(generation.apiJsSchema);
  return { generation, vocabulary: { values, hasDistinctNames: false } };
}

/** Two values of each input type. */
function inventValues(schema: GraphQLSchema): Record<string, readonly unknown[]> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isInputType(type));
  return Object.fromEntries(types.map((type) => [type.name, [inputOf(type, 0), inputOf(type, 1)]]));
}

function inputOf(type: GraphQLInputType, choice: number): unknown {
  if (isNonNullType(type)) return inputOf(type.ofType, choice);
  if (isListType(type)) return [inputOf(type.ofType, choice)];
  if (isEnumType(type)) return type.getValues()[choice % type.getValues().length]!.value;
  if (!isInputObjectType(type)) return leafOf(type.name, choice);
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  const chosen = type.isOneOf ? Object.values(type.getFields()).slice(0, 1) : fields;
  return Object.fromEntries(chosen.map((field) => [field.name, inputOf(field.type, choice)]));
}

function leafOf(name: string, choice: number): unknown {
  switch (name) {
    case 'Int':
      return choice + 1;
    case 'Float':
      return choice + 0.5;
    case 'Boolean':
      return choice === 0;
    default:
      return `value-${choice}`;
  }
}
