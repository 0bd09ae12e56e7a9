import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { SubgraphAnswer, Upstream } from '../../transport/upstream.ts';
import { Random } from '../federation/random.ts';
import { seedOf } from './seed-of.ts';

type Thing = { readonly __typename: string; readonly key: string };

/** A subgraph that has data for everything: the same for the same field of the same object. */
export function inventSubgraph(name: string, schema: GraphQLSchema): Upstream {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) =>
    info.fieldName === '_entities'
      ? (args.representations as Representation[]).map((one) => entityOf(schema, one))
      : fieldValue(source as Thing | undefined, args, info);
  return {
    name,
    async fetch({ subquery, variables }) {
      const answer = await execute({
        schema,
        document: subquery.document,
        variableValues: variables,
        fieldResolver,
        typeResolver: ({ __typename }) => __typename,
      });
      return JSON.parse(JSON.stringify(answer)) as SubgraphAnswer;
    },
    async *subscribe() {},
    isReady: async () => true,
    close: async () => undefined,
  };
}

type Representation = Record<string, unknown> & { readonly __typename: string };

function entityOf(schema: GraphQLSchema, given: Representation): Thing {
  const key = JSON.stringify(given);
  const type = schema.getType(given.__typename);
  if (!isAbstractType(type)) return { ...given, key };
  const { name } = new Random(seedOf(key)).pick(schema.getPossibleTypes(type));
  return { ...given, __typename: name, key };
}

function fieldValue(source: Thing | undefined, args: object, info: GraphQLResolveInfo): unknown {
  const known = (source as Record<string, unknown> | undefined)?.[info.fieldName];
  if (known !== undefined) return known;
  const key = `${source?.key} ${info.parentType} ${info.fieldName} ${JSON.stringify(args)}`;
  return inventValue(info.schema, info.returnType, new Random(seedOf(key)));
}

function inventValue(schema: GraphQLSchema, type: GraphQLOutputType, random: Random): unknown {
  if (isNonNullType(type)) return inventValue(schema, type.ofType, random) ?? fallback(type.ofType);
  if (random.chance(0.12)) return null;
  if (isListType(type))
    return Array.from({ length: random.below(4) }, () => inventValue(schema, type.ofType, random));
  if (isAbstractType(type))
    return inventValue(schema, random.pick(schema.getPossibleTypes(type)), random) ?? null;
  if (isObjectType(type)) {
    const id = `${type.name}-${random.below(3)}`;
    return { __typename: type.name, id, key: id };
  }
  return inventLeaf(type, random);
}

function inventLeaf(type: GraphQLOutputType, random: Random): unknown {
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  const number = random.below(100);
  switch (String(type)) {
    case 'Int':
      return number;
    case 'Float':
      return number / 8;
    case 'Boolean':
      return number > 50;
    default:
      return `text ${number}`;
  }
}

// Null was the choice; the type has something smaller.
function fallback(type: GraphQLOutputType): unknown {
  if (isListType(type)) return [];
  if (isObjectType(type)) return { __typename: type.name, id: 'only', key: 'only' };
  if (isAbstractType(type)) return null;
  return inventLeaf(type, new Random(1));
}
