import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ResultPath } from '../../supergraph/result-positions.ts';
import { fragmentsOf } from '../../supergraph/root-fields.ts';
import type { DeniedField, ReducedDocument } from './denied-fields.ts';

type Data = Record<string, unknown>;

/** A field that was denied, at one place of a result. */
export type DeniedPlace = { readonly field: DeniedField; readonly path: ResultPath };

/** Turns the result of a reduced document into what its caller asked for. */
export type FillDenied = (data: Data | null) => {
  readonly data: Data | null;
  readonly places: readonly DeniedPlace[];
};

/** What can be at a place of a result, whichever type is there: validation saw to it that its lists and nulls are the same for all. */
type Place = { readonly type: GraphQLOutputType; readonly inner: Shape };
type Shape = Map<string, Place>;
type Walk = { readonly denied: ReducedDocument['denied']; readonly places: DeniedPlace[] };

/** Something that must not be null is missing; it takes along what is around it, up to what may be null. */
const MISSING = Symbol('missing');

/**
 * Puts null where markers are, and says at which paths. Where null is not allowed, the nearest place
 * around it that may be null becomes null, as the specification has it for errors of fields.
 */
export function compileFilling(schema: GraphQLSchema, reduced: ReducedDocument): FillDenied {
  const { document, operation, denied } = reduced;
  const shape = shapeOf(schema, document, operation);
  return (data) => {
    const places: DeniedPlace[] = [];
    const filled = data && fillObject(data, shape, { walk: { denied, places }, path: [] });
    return { data: filled === MISSING ? null : filled, places };
  };
}

function shapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Shape {
  const fragments = fragmentsOf(document);
  const shape: Shape = new Map();
  addSelections(shape, operation.selectionSet, {
    schema,
    fragments,
    type: schema.getRootType(operation.operation),
  });
  return shape;
}

type Scope = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly type: GraphQLNamedType | null | undefined;
};

function addSelections(shape: Shape, { selections }: SelectionSetNode, scope: Scope): void {
  const { schema, fragments } = scope;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const type = fieldType(scope.type, selection.name.value);
      if (!type || !selection.selectionSet) continue;
      const name = (selection.alias ?? selection.name).value;
      const place = shape.get(name) ?? { type, inner: new Map() };
      shape.set(name, place);
      addSelections(place.inner, selection.selectionSet, { ...scope, type: getNamedType(type) });
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const inner = isSpread ? fragments.get(selection.name.value) : selection;
    const name = inner?.typeCondition?.name.value;
    const type = name === undefined ? scope.type : schema.getType(name);
    if (inner) addSelections(shape, inner.selectionSet, { ...scope, type });
  }
}

function fieldType(type: Scope['type'], fieldName: string): GraphQLOutputType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return type.getFields()[fieldName]?.type;
}

type At = { readonly walk: Walk; readonly path: ResultPath };

function fillObject(value: Data, shape: Shape, { walk, path }: At): Data | typeof MISSING {
  const filled: Data = {};
  const deniedHere = new Set<string>();
  let isMissing = false;
  for (const [key, inner] of Object.entries(value)) {
    const field = walk.denied.get(key);
    const name = field?.responseName ?? key;
    const at = { walk, path: [...path, name] };
    if (field && !deniedHere.has(name)) walk.places.push({ field, path: at.path });
    if (field) deniedHere.add(name);
    const given = field ? nothing(field) : fillField(inner, shape.get(key), at);
    if (given === MISSING) isMissing = true;
    filled[name] = deniedHere.has(name) ? null : given;
  }
  return isMissing ? MISSING : filled;
}

function nothing({ isNonNull }: DeniedField): null | typeof MISSING {
  return isNonNull ? MISSING : null;
}

function fillField(value: unknown, place: Place | undefined, at: At): unknown {
  return place ? fillValue(value, place.type, { ...at, place }) : value;
}

function fillValue(
  value: unknown,
  type: GraphQLOutputType,
  at: At & { readonly place: Place },
): unknown {
  if (value === null || typeof value !== 'object') return value;
  const nullable = isNonNullType(type) ? type.ofType : type;
  const filled =
    isListType(nullable) && Array.isArray(value)
      ? fillList(value, nullable.ofType, at)
      : fillObject(value as Data, at.place.inner, at);
  return filled === MISSING && nullable === type ? null : filled;
}

function fillList(
  values: readonly unknown[],
  type: GraphQLOutputType,
  at: At & { readonly place: Place },
): unknown[] | typeof MISSING {
  const filled = values.map((value, index) =>
    fillValue(value, type, { ...at, path: [...at.path, index] }),
  );
  return filled.includes(MISSING) ? MISSING : filled;
}
