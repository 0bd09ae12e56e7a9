import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from './root-fields.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * A document that asks for something of every object. The planner does not fetch an object of which all
 * that is asked is left out by conditions, or stands in fragments on types that it cannot have.
 */
export function withCertainObjects(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const fragments = fragmentsOf(document);
  const info = new TypeInfo(schema);
  const addName = {
    [Kind.FIELD]: {
      leave(field: FieldNode) {
        const { selectionSet } = field;
        const type = getNamedType(info.getType())?.name;
        if (!selectionSet || isCertain(selectionSet, { type, fragments })) return undefined;
        const selections = [...selectionSet.selections, TYPENAME];
        return { ...field, selectionSet: { ...selectionSet, selections } };
      },
    },
  };
  return visit(document, visitWithTypeInfo(info, addName));
}

type Place = {
  readonly type: string | undefined;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

/** Whether some field is asked for whatever the conditions, and whatever the object is. */
function isCertain({ selections }: SelectionSetNode, place: Place): boolean {
  return selections.some((one) => isCertainSelection(one, place));
}

function isCertainSelection(selection: SelectionNode, place: Place): boolean {
  if (selection.directives?.length) return false;
  if (selection.kind === Kind.FIELD) return true;
  const { typeCondition, selectionSet } =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection
      : place.fragments.get(selection.name.value)!;
  const fits = !typeCondition || typeCondition.name.value === place.type;
  return fits && isCertain(selectionSet, place);
}
