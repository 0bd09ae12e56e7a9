import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field at the root of an operation, with what stands between the two. */
export type RootField = {
  readonly field: FieldNode;
  readonly isConditional: boolean;
};

/** The fields at the root of an operation, in order, also those that stand in fragments. */
export function rootFieldsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly RootField[] {
  const fragments = fragmentsOf(document);
  return collect(operation.selectionSet, { fragments, isConditional: false, open: new Set() });
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
}

type Walk = {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isConditional: boolean;
  /** Fragments that have been entered: each is looked at once, so circles and doubling cost nothing. */
  readonly open: Set<string>;
};

function collect(selectionSet: SelectionSetNode, walk: Walk): RootField[] {
  return selectionSet.selections.flatMap((selection) => {
    const isConditional = walk.isConditional || hasCondition(selection);
    if (selection.kind === Kind.FIELD) return [{ field: selection, isConditional }];
    const inner = innerSelections(selection, walk);
    return inner ? collect(inner, { ...walk, isConditional }) : [];
  });
}

function innerSelections(selection: SelectionNode, walk: Walk): SelectionSetNode | undefined {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection.selectionSet;
  const name = selection.name.value;
  if (walk.open.has(name)) return undefined;
  walk.open.add(name);
  return walk.fragments.get(name)?.selectionSet;
}

function hasCondition(selection: SelectionNode): boolean {
  return (selection.directives ?? []).some(({ name }) => ['skip', 'include'].includes(name.value));
}
