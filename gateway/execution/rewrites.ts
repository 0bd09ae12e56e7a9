import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { ResultObject } from '../supergraph/result-positions.ts';
import { isOfType } from './type-conditions.ts';

const FRAGMENT = '... on ';

/** Changes a value as a fetch of the plan says. The value must be the caller's own. */
export function applyRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[],
  value: unknown,
): void {
  for (const rewrite of rewrites) {
    const name = rewrite.path.at(-1);
    if (name === undefined) continue;
    const change = (object: ResultObject) => applyTo(object, name, rewrite);
    changeAt(schema, value, rewrite.path.slice(0, -1), change);
  }
}

function applyTo(object: ResultObject, name: string, rewrite: FetchDataRewrite): void {
  if (rewrite.kind === 'ValueSetter') {
    object[name] = rewrite.setValueTo;
    return;
  }
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  if (!value) return;
  object[rewrite.renameKeyTo] = value;
  object[name] = undefined;
}

function changeAt(
  schema: GraphQLSchema,
  value: unknown,
  path: readonly string[],
  change: (object: ResultObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) changeAt(schema, element, path, change);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as ResultObject;
  const [first, ...rest] = path;
  if (first === undefined) change(object);
  else if (!first.startsWith(FRAGMENT))
    changeAt(schema, Object.hasOwn(object, first) ? object[first] : undefined, rest, change);
  else if (!object.__typename || isOfType(schema, object, first.slice(FRAGMENT.length)))
    changeAt(schema, object, rest, change);
}
