import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isNullableType, isObjectType } from 'graphql';
import type { ResultObject, ResultPath } from '../../supergraph/result-positions.ts';

type Position = { readonly path: ResultPath; readonly value: ResultObject };

/** A place of the answer that an entity belongs to. */
export type Place = {
  readonly path: ResultPath;
  /** Whether nothing is known there that an entity must have, but which one it is. */
  readonly isBare: boolean;
};

/**
 * Where in the answer the entities stand that a fetch asks for, in the order of the representations
 * that are sent: the index of a representation is no place in the answer, since lists are flattened
 * and objects of other types are left out.
 */
export function representedPlaces(
  schema: GraphQLSchema,
  result: ResultObject,
  fetch: { path: ResultPath; requires: NonNullable<FetchNode['requires']> },
): readonly Place[] {
  const known = new Set(fetch.requires.flatMap(fieldNamesOf));
  return positionsAt(result, fetch.path, [])
    .filter(({ value }) => isRepresented(schema, value, fetch.requires))
    .map(({ path, value }) => ({
      path,
      isBare: Object.keys(value).every(
        (name) => name === '__typename' || known.has(name) || mayBeNull(schema, value, name),
      ),
    }));
}

// Subgraphs that only add fields to a type answer them for ids of nothing too.
function mayBeNull(schema: GraphQLSchema, { __typename }: ResultObject, name: string): boolean {
  const type = schema.getType(String(__typename));
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field !== undefined && isNullableType(field.type);
}

function fieldNamesOf(selection: QueryPlanSelectionNode): string[] {
  if (selection.kind === 'Field') return [selection.alias ?? selection.name];
  return selection.selections.flatMap(fieldNamesOf);
}

function positionsAt(value: unknown, rest: ResultPath, path: ResultPath): Position[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const inner = rest[0] === '@' ? rest.slice(1) : rest;
    return value.flatMap((element, index) => positionsAt(element, inner, [...path, index]));
  }
  const [name, ...inner] = rest;
  if (name === undefined) return [{ path, value: value as ResultObject }];
  return positionsAt((value as ResultObject)[name], inner, [...path, name]);
}

function isRepresented(
  schema: GraphQLSchema,
  value: ResultObject,
  requires: readonly QueryPlanSelectionNode[],
): boolean {
  return requires.some(
    (selection) =>
      selection.kind === 'InlineFragment' &&
      isOfType(schema, value, selection.typeCondition) &&
      selection.selections.every(
        (field) => field.kind !== 'Field' || value[field.alias ?? field.name] !== undefined,
      ),
  );
}

function isOfType(
  schema: GraphQLSchema,
  value: ResultObject,
  condition: string | undefined,
): boolean {
  const typeName = value.__typename;
  if (condition === undefined || typeName === condition) return true;
  const asked = schema.getType(condition);
  const actual = typeof typeName === 'string' ? schema.getType(typeName) : undefined;
  if (!asked || !actual || !isAbstractType(asked) || !('getInterfaces' in actual)) return false;
  return schema.isSubType(asked, actual);
}
