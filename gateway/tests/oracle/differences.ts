import type { PlanNode } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { Generation } from '../../supergraph/generation.ts';
import type { PlannedOperation } from '../../supergraph/plan-operation.ts';
import { isAtRisk } from './in-document-order.ts';

/*
 * KNOWN DIFFERENCES, all of them where a subgraph fails or gives what its schema does not allow:
 *
 * 1. Several nulls that empty one object: which of them are reported. Ours looks at fields in the
 *    order of the document, the stock executor in the order of its own selections.
 * 2. An object of which only an interface is known, because whoever knows more has failed: for some
 *    documents the stock one takes it for the first type of that interface. Ours does not guess.
 * 3. A root field that two fetches answer, once with null: stock keeps the first for some documents
 *    and the last for others. Ours keeps the last.
 * 4. `_entities` that is missing or too short: stock has an error without a path. Ours has it at the
 *    places of the entities.
 * 5. An object of which only an interface is known, and its type is asked for: stock has null there
 *    and says nothing. Ours has an error beside it, unless something else explains it.
 * 6. A list or a scalar in the place of an object, or the other way round: stock loses the whole
 *    answer, or takes a list for an object without fields. Ours has null with an error at that place.
 */

/** Whether an operation is put in order by graphql-js, which takes types and values in its own way. */
export function isOrderedAfterwards(
  { apiJsSchema }: Generation,
  { document }: PlannedOperation,
): boolean {
  return isAtRisk(document, apiJsSchema);
}

/** Whether faults in subgraphs may lead to difference 2 or 3. */
export function mayDifferByFaults(generation: Generation, operation: PlannedOperation): boolean {
  if (!isOrderedAfterwards(generation, operation)) return false;
  const { supergraphSdl } = generation;
  return supergraphSdl.includes('isInterfaceObject: true') || asksTwice(operation);
}

function asksTwice({ plan }: PlannedOperation): boolean {
  const names = rootNamesIn(plan.node as PlanNode | undefined);
  return new Set(names).size < names.length;
}

function rootNamesIn(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(rootNamesIn);
    case 'Condition':
      return [...rootNamesIn(node.ifClause), ...rootNamesIn(node.elseClause)];
    case 'Fetch':
      return (node.operationDocumentNode?.definitions ?? []).flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION
          ? one.selectionSet.selections.flatMap((field) =>
              field.kind === Kind.FIELD ? [(field.alias ?? field.name).value] : [],
            )
          : [],
      );
    default:
      return [];
  }
}

/** The errors of an answer without those about an object that others empty as well: difference 1. */
export function withoutRivals(data: string, errors: readonly string[]): readonly string[] {
  const emptied = new Set<string>();
  const kept: string[] = [];
  for (const error of errors) {
    const { path } = JSON.parse(error) as { path?: (string | number)[] };
    const place = path && emptiedPlace(JSON.parse(data), path);
    if (place === undefined) kept.push(error);
    else emptied.add(place);
  }
  return [...kept, ...[...emptied].toSorted()];
}

/** The place of the null that stands above the end of a path, if one does. */
function emptiedPlace(data: unknown, path: readonly (string | number)[]): string | undefined {
  let value = data;
  for (const [index, part] of path.entries()) {
    if (value === null) return JSON.stringify(path.slice(0, index));
    value = (value as Record<string | number, unknown> | undefined)?.[part];
  }
  return undefined;
}
