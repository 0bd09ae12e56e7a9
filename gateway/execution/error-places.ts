import type { FetchNode } from '@apollo/query-planner';
import type { ResultObject, ResultPath } from '../supergraph/result-positions.ts';
import type { FoundError } from './plan-run.ts';

/** Whether one of two paths leads to or through the place of the other. */
export function isSameLine(one: ResultPath | undefined, other: ResultPath | undefined): boolean {
  if (!one || !other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((part, index) => part === long[index]);
}

/**
 * A path of a subgraph in the names of the answer: where two types have fields of one name that do not
 * fit, the planner renames one for the request.
 */
export function renamedPath(
  path: ResultPath | undefined,
  { outputRewrites }: FetchNode,
): ResultPath | undefined {
  const renames = outputRewrites?.filter((one) => one.kind === 'KeyRenamer') ?? [];
  if (renames.length === 0) return path;
  const names = new Map<unknown, string>(
    renames.map((one) => [one.path.at(-1), one.renameKeyTo] as const),
  );
  return path?.map((part) => names.get(part) ?? part);
}

/**
 * An error at a place of the answer. One about what the client has not asked for, but a subgraph
 * needed or answered besides, is told at the object that lacks something, if any does.
 */
export function shownError(found: FoundError, data: ResultObject | null): FoundError[] {
  let value: unknown = data;
  for (const [index, part] of (found.path ?? []).entries()) {
    if (typeof value !== 'object' || value === null) break;
    if (!(part in value))
      return Object.values(value).includes(null)
        ? [{ ...found, path: found.path!.slice(0, index) }]
        : [];
    value = (value as Record<string | number, unknown>)[part];
  }
  return [found];
}

/** Whether an answer has null at a place. */
export function isNullAt(data: unknown, path: ResultPath): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
      data,
    );
  return (parent as Record<string | number, unknown> | null | undefined)?.[path.at(-1)!] === null;
}
