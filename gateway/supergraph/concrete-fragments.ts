import {
  type DocumentNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './root-fields.ts';

const TYPENAME_ONLY: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/**
 * An operation that asks for the same, with fragments on object types only. The planner fails on a
 * fragment on an abstract type where a subgraph knows the entity as an interface object and does not
 * know that type.
 */
export function withConcreteFragments(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode {
  const fragments = fragmentsOf(document);

  function rewriteSet(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((one) => rewrite(one, parent)) };
  }

  function rewrite(selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] {
    if (selection.kind !== Kind.FIELD) return rewriteFragment(selection, parent);
    const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!selection.selectionSet || !isCompositeType(type)) return [selection];
    const inner = rewriteSet(selection.selectionSet, type);
    return [{ ...selection, selectionSet: inner.selections.length > 0 ? inner : TYPENAME_ONLY }];
  }

  function rewriteFragment(
    fragment: InlineFragmentNode | FragmentSpreadNode,
    parent: GraphQLCompositeType,
  ): SelectionNode[] {
    const { selectionSet, typeCondition } =
      fragment.kind === Kind.INLINE_FRAGMENT ? fragment : fragments.get(fragment.name.value)!;
    const { directives = [] } = fragment;
    const type = schema.getType(typeCondition?.name.value ?? parent.name);
    return commonTypes(schema, parent, type as GraphQLCompositeType).flatMap((common) => {
      const inner = rewriteSet(selectionSet, common);
      return inner.selections.length === 0 ? [] : [onType(common.name, inner, directives)];
    });
  }

  const root = schema.getRootType(operation.operation)!;
  const rewritten = { ...operation, selectionSet: rewriteSet(operation.selectionSet, root) };
  return { kind: Kind.DOCUMENT, definitions: [rewritten] };
}

function commonTypes(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  type: GraphQLCompositeType,
): readonly GraphQLCompositeType[] {
  if (parent === type) return [type];
  const possible = (one: GraphQLCompositeType) =>
    isAbstractType(one) ? schema.getPossibleTypes(one) : [one];
  const others = new Set<GraphQLCompositeType>(possible(type));
  return possible(parent).filter((one) => isObjectType(one) && others.has(one));
}

function onType(
  name: string,
  selectionSet: SelectionSetNode,
  directives: NonNullable<InlineFragmentNode['directives']>,
): InlineFragmentNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
}
