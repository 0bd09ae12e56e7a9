import { CodedError } from '@trellis/kernel/errors';
import { toGraphQLError } from '@trellis/kernel/graphql-errors';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { REFUSED, type Resolvers, type Thing, type Truth } from './truth.ts';

export type Execution = {
  readonly truth: Truth;
  readonly fields: Resolvers;
  /** What a field requires, by `Type.field`. */
  readonly required: ReadonlyMap<string, SelectionSetNode>;
  /** A subgraph knows what it requires from representations, the monolith looks it up. */
  readonly isSubgraph: boolean;
  /** Whose nulls are errors, if the schema itself lets them pass. */
  readonly strict?: GraphQLSchema;
};

type Resolve = (source: Thing | undefined, args: Record<string, unknown>) => unknown;

/** Makes a schema answer from a world's truth. */
export function makeExecutable(schema: GraphQLSchema, execution: Execution): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isAbstractType(type)) type.resolveType = (thing: Thing) => thing.type;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (!field.name.startsWith('_'))
        field.resolve = resolverOf(schema, type, field.name, execution);
  }
  return schema;
}

function resolverOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: string,
  { truth, fields, required, isSubgraph, strict }: Execution,
): Resolve {
  const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
  const strictType = strict?.getType(type.name);
  return (source, args) => {
    const thing = source ?? { type: type.name, record: {} };
    const coordinates = [...names, thing.type].map((name) => `${name}.${field}`);
    const needed = coordinates.map((one) => required.get(one)).find(Boolean);
    const given = !needed ? {} : isSubgraph ? told(thing, needed) : lookUp(schema, thing, needed);
    const compute = coordinates.map((one) => fields[one]).find(Boolean);
    const value = compute
      ? compute({ record: thing.record, args, truth, given: given as never })
      : thing.record[field];
    if (value === REFUSED) throw toGraphQLError(new CodedError('FORBIDDEN', 'Not for you.'));
    const followed = truth.follow(value) ?? null;
    if (!isObjectType(strictType)) return followed;
    return nullsAsErrors(followed, strictType.getFields()[field]!.type);
  };
}

function told({ given = {} }: Thing, needed: SelectionSetNode): Record<string, unknown> {
  for (const selection of needed.selections)
    if (selection.kind === Kind.FIELD && given[selection.name.value] === undefined)
      throw new Error(`The representation lacks ${selection.name.value}.`);
  return given;
}

function lookUp(
  schema: GraphQLSchema,
  thing: Thing,
  needed: SelectionSetNode,
): Record<string, unknown> {
  const type = schema.getType(thing.type) as GraphQLObjectType;
  const entries = needed.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return applies(schema, type, selection.typeCondition?.name.value)
        ? Object.entries(lookUp(schema, thing, selection.selectionSet))
        : [];
    if (selection.kind !== Kind.FIELD) return [];
    const name = selection.name.value;
    if (name === '__typename') return [[name, thing.type] as const];
    const field = type.getFields()[name]!;
    const value = (field.resolve as Resolve)(thing, getArgumentValues(field, selection));
    return [[name, plain(schema, value, selection.selectionSet)] as const];
  });
  return Object.fromEntries(entries);
}

function plain(
  schema: GraphQLSchema,
  value: unknown,
  selectionSet: SelectionSetNode | undefined,
): unknown {
  if (!selectionSet || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plain(schema, one, selectionSet));
  return lookUp(schema, value as Thing, selectionSet);
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, name: string | undefined) {
  const condition = name === undefined ? type : schema.getType(name);
  return (
    condition === type || (isAbstractType(condition) && schema.isSubType(condition, type)) || false
  );
}

function nullsAsErrors(value: unknown, type: GraphQLOutputType): unknown {
  const checked = nullAsError(value, type);
  if (checked instanceof Error) throw checked;
  return checked;
}

function nullAsError(value: unknown, type: GraphQLOutputType): unknown {
  if (isNonNullType(type))
    return value === null
      ? new Error('null in a non-null position')
      : nullAsError(value, type.ofType);
  if (!isListType(type) || !Array.isArray(value)) return value;
  return value.map((one) => nullAsError(one, type.ofType));
}
