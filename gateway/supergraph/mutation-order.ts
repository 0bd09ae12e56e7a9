import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './root-fields.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * A mutation whose changes stand in no fragments: of several fragments the planner makes one, and would
 * so have changes made in another order than they are written.
 */
export function withMutationOrder(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode {
  if (operation.operation !== OperationTypeNode.MUTATION) return document;
  const { selectionSet } = operation;
  const selections = plain(selectionSet, fragmentsOf(document), []);
  const ordered = { ...operation, selectionSet: { ...selectionSet, selections } };
  const definitions = document.definitions.map((one) => (one === operation ? ordered : one));
  return { ...document, definitions };
}

function plain(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  conditions: readonly DirectiveNode[],
): SelectionNode[] {
  return selections.flatMap((selection) => {
    const all = [...conditions, ...(selection.directives ?? [])];
    if (selection.kind === Kind.FIELD) return [withConditions(selection, all)];
    const { selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
    return plain(selectionSet, fragments, all);
  });
}

// A directive stands once at a place; of the same, others go around it.
function withConditions(
  selection: SelectionNode,
  conditions: readonly DirectiveNode[],
): SelectionNode {
  const own = new Map(conditions.map((one) => [one.name.value, one]));
  const directives = [...own.values()];
  return conditions
    .filter((one) => !directives.includes(one))
    .reduce<SelectionNode>(within, { ...selection, directives });
}

function within(selection: SelectionNode, condition: DirectiveNode): SelectionNode {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [selection] } as const;
  return { kind: Kind.INLINE_FRAGMENT, directives: [condition], selectionSet };
}
