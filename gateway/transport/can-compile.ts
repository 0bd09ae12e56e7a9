import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  typeFromAST,
} from 'graphql';
import { elementOf } from './input-defaults.ts';

/**
 * Whether graphql-jit (0.8.9) may compile an operation. Over a variable whose input type contains
 * itself, such as a filter with `and`, it recurses until the memory is used up.
 */
export function canCompile(schema: GraphQLSchema, document: DocumentNode): boolean {
  const variables = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return variables.every(({ type }) => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return known !== undefined && !containsItself(known);
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
