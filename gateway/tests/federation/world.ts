import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildASTSchema,
  buildSchema,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type NonNullTypeNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { makeExecutable } from './make-executable.ts';
import { type Records, type Resolvers, type Thing, Truth } from './truth.ts';

/** A small federated graph with its data, and the schema that clients should see. */
export type WorldDefinition = {
  readonly name: string;
  /** The SDL of each subgraph without the link to the federation specification. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Written by hand, so that composition is judged as well. */
  readonly api: string;
  readonly records: () => Records;
  /** Fields that are more than what the record holds. */
  readonly fields: Resolvers;
  /** Values for arguments, by type. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Whether one name in an answer never stands for two different things. */
  readonly hasDistinctNames: boolean;
};

export type World = WorldDefinition & {
  readonly truth: Truth;
  readonly supergraphSdl: string;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  /** One schema over all data, executed by graphql-js. */
  readonly monolith: GraphQLSchema;
  /** The same where null is allowed everywhere, so that every error shows. */
  readonly lenient: GraphQLSchema;
};

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible",
  "@interfaceObject", "@tag"
])`;

/** Composes a world and makes its schemas answer. */
export function createWorld(definition: WorldDefinition): World {
  const truth = new Truth(definition.records);
  const { fields } = definition;
  const sources = Object.entries(definition.subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1:1/${name}`,
    typeDefs: parse(`${LINK}\n${sdl}`),
  }));
  const { supergraphSdl, errors } = composeServices(sources);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const all = new Map(sources.flatMap(({ typeDefs }) => [...requirementsOf(typeDefs)]));
  const whole = { truth, fields, required: all, isSubgraph: false };
  const strict = buildSchema(definition.api);
  return {
    ...definition,
    truth,
    supergraphSdl,
    schemas: new Map(
      sources.map(({ name, typeDefs }) => {
        const schema = buildSubgraphSchema({
          typeDefs,
          resolvers: references(typeDefs, strict, truth),
        });
        const required = requirementsOf(typeDefs);
        return [name, makeExecutable(schema, { truth, fields, required, isSubgraph: true })];
      }),
    ),
    monolith: makeExecutable(buildSchema(definition.api), whole),
    lenient: makeExecutable(withoutNonNull(definition.api), { ...whole, strict }),
  };
}

/** The schema where null may stand in every place of an answer. */
function withoutNonNull(sdl: string): GraphQLSchema {
  return buildASTSchema(
    visit(parse(sdl), {
      [Kind.INPUT_OBJECT_TYPE_DEFINITION]: () => false,
      [Kind.INPUT_VALUE_DEFINITION]: () => false,
      [Kind.NON_NULL_TYPE]: { leave: ({ type }: NonNullTypeNode) => type },
    }),
  );
}

function requirementsOf(document: DocumentNode): Map<string, SelectionSetNode> {
  const found = new Map<string, SelectionSetNode>();
  for (const type of document.definitions)
    if ('fields' in type && 'name' in type)
      for (const field of type.fields ?? [])
        for (const directive of field.directives ?? []) {
          const value = directive.arguments?.[0]?.value;
          if (directive.name.value !== 'requires' || value?.kind !== Kind.STRING) continue;
          const [set] = parse(`{ ${value.value} }`).definitions as OperationDefinitionNode[];
          found.set(`${type.name!.value}.${field.name.value}`, set!.selectionSet);
        }
  return found;
}

/** How a subgraph finds the entities that others mean. */
function references(document: DocumentNode, api: GraphQLSchema, truth: Truth) {
  const entities = document.definitions.filter(
    (one) =>
      'directives' in one && one.directives?.some((directive) => directive.name.value === 'key'),
  );
  return Object.fromEntries(
    entities.map((definition) => {
      const { name, kind } = definition as { name: { value: string }; kind: Kind };
      const type = api.getType(name.value)!;
      const types =
        'getFields' in type && !('getInterfaces' in type && isConcrete(api, name.value))
          ? api.getPossibleTypes(type as never).map((one) => one.name)
          : [name.value];
      const isInterface = kind === Kind.INTERFACE_TYPE_DEFINITION;
      return [
        name.value,
        {
          __resolveReference: (given: Record<string, unknown>) =>
            truth.find(types, given, keyFieldsOf(definition)),
          ...(isInterface && { __resolveType: (thing: Thing) => thing.type }),
        },
      ];
    }),
  );
}

function isConcrete(api: GraphQLSchema, name: string): boolean {
  return api.getType(name)?.astNode?.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function keyFieldsOf(definition: DocumentNode['definitions'][number]): Set<string> {
  const names = new Set<string>();
  visit(definition, {
    [Kind.DIRECTIVE]: ({ name, arguments: given }: DirectiveNode) => {
      const value = given?.[0]?.value;
      if (name.value !== 'key' || value?.kind !== Kind.STRING) return;
      const [set] = parse(`{ ${value.value} }`).definitions as OperationDefinitionNode[];
      for (const field of set!.selectionSet.selections as FieldNode[]) names.add(field.name.value);
    },
  });
  return names;
}
