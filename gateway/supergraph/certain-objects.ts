import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from './root-fields.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * A document that asks for something of every object, whatever its conditions leave: the planner does
 * not fetch an object of which it finds all that is asked in fragments that are left out.
 */
export function withCertainObjects(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  return visit(document, {
    [Kind.FIELD]: {
      leave(field: FieldNode) {
        const { selectionSet } = field;
        if (!selectionSet || isCertain(selectionSet, fragments)) return undefined;
        const selections = [...selectionSet.selections, TYPENAME];
        return { ...field, selectionSet: { ...selectionSet, selections } };
      },
    },
  });
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Whether some field is asked for under no condition. */
function isCertain({ selections }: SelectionSetNode, fragments: Fragments): boolean {
  return selections.some((one) => isCertainSelection(one, fragments));
}

function isCertainSelection(selection: SelectionNode, fragments: Fragments): boolean {
  if (selection.directives?.length) return false;
  if (selection.kind === Kind.FIELD) return true;
  const inner =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
  return isCertain(inner.selectionSet, fragments);
}
