import type { ResultObject, ResultPath } from '../supergraph/result-positions.ts';
import { isRecord } from './fetched-tree.ts';

type Visit = (object: ResultObject, path: ResultPath) => void;

/** The objects at a path, in which `@` stands for all elements of a list. */
export function objectsAt(root: ResultObject, path: ResultPath): ResultObject[] {
  const found: ResultObject[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(start: unknown, path: ResultPath, from: number, found: ResultObject[]): void {
  let value = start;
  for (let depth = from; ; depth += 1) {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (const element of value) collect(element, path, next, found);
      return;
    }
    if (!isRecord(value)) return;
    if (depth === path.length) {
      found.push(value);
      return;
    }
    const name = path[depth]!;
    if (!Object.hasOwn(value, name)) return;
    value = value[name];
  }
}

/** Where objects stand in an answer. Walked only when somebody must be told. */
export function pathsOf(root: ResultObject, path: ResultPath): ReadonlyMap<object, ResultPath> {
  const paths = new Map<object, ResultPath>();
  visitAt(root, path, [], (object, at) => paths.set(object, at));
  return paths;
}

function visitAt(value: unknown, rest: ResultPath, at: ResultPath, visit: Visit): void {
  if (Array.isArray(value)) {
    const inner = rest[0] === '@' ? rest.slice(1) : rest;
    for (const [index, element] of value.entries()) visitAt(element, inner, [...at, index], visit);
    return;
  }
  if (!isRecord(value)) return;
  const [name, ...inner] = rest;
  if (name === undefined) visit(value, at);
  else if (Object.hasOwn(value, name)) visitAt(value[name], inner, [...at, name], visit);
}
