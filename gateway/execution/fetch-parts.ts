import type { FetchNode } from '@apollo/query-planner';
import type { Subquery } from '../transport/upstream.ts';

/** The part of a fetch that is the same each time. */
export function subqueryOf(node: FetchNode): Subquery {
  return {
    text: node.operation,
    document: node.operationDocumentNode!,
    operationName: node.operationName,
    kind: node.operationKind,
  };
}

/** Picks the variables that a fetch uses. */
export function pickVariables(
  { variableUsages = [] }: FetchNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of variableUsages)
    if (Object.hasOwn(given, name) && given[name] !== undefined) picked[name] = given[name];
  return picked;
}
