import { withoutValues } from '@trellis/kernel/graphql/without-values';
import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { DocumentErrors, MAX_ERRORS } from './check-document.ts';

/** The operations of a plan declare the client's variables, but not the defaults they have. */
export function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const defaults = variableDefinitions.flatMap(({ variable: { name }, defaultValue }) =>
    defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/** @throws DocumentErrors BAD_USER_INPUT that echo no value */
export function checkVariables(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  variables: Record<string, unknown>,
): void {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables, {
    maxErrors: MAX_ERRORS,
  });
  if (!errors) {
    checkNulls(schema, document, operation, variables);
    return;
  }
  const shown = errors.map(({ message }) => new GraphQLError(withoutValues(message)));
  throw new DocumentErrors(shown, 'BAD_USER_INPUT');
}

// A default lets a nullable variable stand where null is not allowed; then null itself must not be sent.
function checkNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const suspects = (operation.variableDefinitions ?? []).filter(
    ({ variable, type, defaultValue }) =>
      defaultValue && type.kind !== Kind.NON_NULL_TYPE && variables[variable.name.value] === null,
  );
  if (suspects.length === 0) return;
  const names = new Set(suspects.map(({ variable }) => variable.name.value));
  const info = new TypeInfo(schema);
  const check = {
    enter(node: ASTNode) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind !== Kind.VARIABLE || !names.has(node.name.value)) return undefined;
      if (!isNonNullType(info.getInputType())) return undefined;
      const error = new GraphQLError(`Variable "$${node.name.value}" must not be null here.`);
      throw new DocumentErrors([error], 'BAD_USER_INPUT');
    },
  };
  visit(document, visitWithTypeInfo(info, check));
}
