import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql';
import { elementOf } from './input-defaults.ts';

/**
 * Whether graphql-jit (0.8.9) may compile an operation. Over a variable whose input type contains
 * itself, such as a filter with `and`, it recurses until the memory is used up; and an object of which
 * conditions leave no field becomes null.
 */
export function canCompile(schema: GraphQLSchema, document: DocumentNode): boolean {
  const variables = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  if (mayLeaveNothing(document)) return false;
  return variables.every(({ type }) => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return known !== undefined && !containsItself(known);
  });
}

function mayLeaveNothing(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.SELECTION_SET](selectionSet: SelectionSetNode) {
      found ||= mayBeEmpty(selectionSet);
    },
  });
  return found;
}

function mayBeEmpty({ selections }: SelectionSetNode): boolean {
  return selections.every((one) => {
    if (one.directives?.length || one.kind === Kind.FRAGMENT_SPREAD) return true;
    return one.kind === Kind.INLINE_FRAGMENT && mayBeEmpty(one.selectionSet);
  });
}

function containsItself(type: GraphQLInputType, above: readonly GraphQLInputType[] = []): boolean {
  const inner = elementOf(type);
  if (!isInputObjectType(inner)) return false;
  if (above.includes(inner)) return true;
  return Object.values(inner.getFields()).some((field) =>
    containsItself(field.type, [...above, inner]),
  );
}
