import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Requirements } from '../supergraph/requirements.ts';
import type { ResultObject } from '../supergraph/result-positions.ts';
import { withOriginalNames } from '../supergraph/stand-ins.ts';
import { isRecord, merged } from './fetched-tree.ts';
import { applyRewrites } from './rewrites.ts';
import { isOfType } from './type-conditions.ts';

/** What a fetch sends of the objects that it is for. */
export type Representations = {
  /** Each entity once. */
  readonly sent: ResultObject[];
  /** The objects that could be represented. */
  readonly targets: ResultObject[];
  /** For each target, the index of its entity among those that are sent. */
  readonly indexes: number[];
};

export type Represent = (objects: readonly ResultObject[]) => Representations;

type Parts = {
  readonly schema: GraphQLSchema;
  readonly requirements: Requirements;
};
type Selections = readonly QueryPlanSelectionNode[];

/** Compiles how a fetch represents entities; it knows equal ones before it has built them. */
export function compileRepresentations(node: FetchNode, parts: Parts): Represent {
  const project = projector(node, parts);
  const keyOf = keyReader(node, parts);
  return (objects) => {
    const found: Representations = { sent: [], targets: [], indexes: [] };
    const known = new Map<unknown, number>();
    for (const object of objects) {
      const key = keyOf(object);
      let index = key === null ? undefined : known.get(key);
      if (index === undefined) {
        const representation = project(object);
        if (!representation) continue;
        const text = key ?? JSON.stringify(representation);
        index = known.get(text);
        if (index === undefined) {
          index = found.sent.push(representation) - 1;
          known.set(text, index);
        }
      }
      found.targets.push(object);
      found.indexes.push(index);
    }
    return found;
  };
}

function projector(node: FetchNode, { schema, requirements }: Parts) {
  const { requires = [], inputRewrites = [] } = node;
  const byType = new Map<unknown, Selections>();
  const selectionsFor = (object: ResultObject) => {
    const name = object.__typename;
    const known = byType.get(name);
    if (known) return known;
    const applying = requires.filter((one) => applies(schema, object, one));
    if (typeof name === 'string' && schema.getType(name)) byType.set(name, applying);
    return applying;
  };
  return (object: ResultObject): ResultObject | null => {
    let representation: ResultObject | null = null;
    for (const { selections = [] } of selectionsFor(object)) {
      const selected = select(schema, object, selections);
      if (representation) mergeFields(representation, selected);
      else representation = selected;
    }
    if (!representation?.__typename) return null;
    if (inputRewrites.length > 0) applyRewrites(schema, inputRewrites, representation);
    if (requirements.hasNoArguments) return representation;
    return withOriginalNames({ representations: representation }, requirements)
      .representations as ResultObject;
  };
}

function applies(
  schema: GraphQLSchema,
  object: ResultObject,
  selection: QueryPlanSelectionNode,
): boolean {
  if (selection.kind === 'Field' || selection.typeCondition === undefined) return false;
  return isOfType(schema, object, selection.typeCondition);
}

/** The selected fields of an object, or null when one of them is not known. */
function select(schema: GraphQLSchema, object: ResultObject, selections: Selections) {
  const selected: ResultObject = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (applies(schema, object, selection))
        mergeFields(selected, select(schema, object, selection.selections));
      continue;
    }
    const name = selection.alias ?? selection.name;
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value === undefined) return null;
    selected[name] = selectIn(schema, value, selection.selections);
  }
  return selected;
}

function selectIn(schema: GraphQLSchema, value: unknown, selections: Selections | undefined) {
  if (!selections) return value;
  if (Array.isArray(value))
    return value.map((one) => (isRecord(one) ? select(schema, one, selections) : null));
  return isRecord(value) ? select(schema, value, selections) : null;
}

function mergeFields(target: ResultObject, source: ResultObject | null): void {
  for (const [name, value] of Object.entries(source ?? {}))
    target[name] = Object.hasOwn(target, name) ? merged(target[name], value) : value;
}

type Keyed = { readonly prefix: string; readonly fields: readonly string[] };

/**
 * A text that is equal for objects with equal representations, read from the few scalars that make
 * one in most cases; null where that cannot be told without building it.
 */
function keyReader(node: FetchNode, { schema, requirements }: Parts) {
  const { requires = [], inputRewrites = [] } = node;
  const isFlat =
    requirements.hasNoArguments &&
    inputRewrites.every(({ kind, path }) => kind === 'ValueSetter' && path.at(-1) === '__typename');
  const byType = new Map<string, Keyed | null>();
  const keyedFor = (name: string) => {
    const applying = requires.filter((one) => applies(schema, { __typename: name }, one));
    const fields = flatFieldsOf(applying);
    if (!isFlat || !fields || !schema.getType(name)) return null;
    const probe: ResultObject = { __typename: name };
    applyRewrites(schema, inputRewrites, probe);
    return { prefix: `${probe.__typename} ${fields}`, fields };
  };
  return (object: ResultObject): string | null => {
    const name = object.__typename;
    if (typeof name !== 'string') return null;
    let keyed = byType.get(name);
    if (keyed === undefined) {
      keyed = keyedFor(name);
      if (byType.size < 1_000) byType.set(name, keyed);
    }
    return keyed && textOf(object, keyed);
  };
}

function textOf(object: ResultObject, { prefix, fields }: Keyed): string | null {
  let text = prefix;
  for (const field of fields) {
    const value = object[field];
    // With its length, no string can be taken for the end of one and the beginning of another.
    if (typeof value === 'string') text += `"${value.length}:${value}`;
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null)
      text += `,${value}`;
    else return null;
  }
  return text;
}

/** The names of the only fragment that applies, if it has scalars only. */
function flatFieldsOf(applying: Selections): string[] | null {
  const [fragment, ...others] = applying;
  if (!fragment?.selections || others.length > 0) return null;
  const names: string[] = [];
  let hasName = false;
  for (const field of fragment.selections) {
    if (field.kind !== 'Field' || field.selections) return null;
    if (field.name === '__typename') hasName = true;
    else names.push(field.alias ?? field.name);
  }
  return hasName ? names : null;
}
