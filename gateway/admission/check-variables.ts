import { withoutValues } from '@trellis/kernel/graphql/without-values';
import {
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  valueFromASTUntyped,
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
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables, {
    maxErrors: MAX_ERRORS,
  });
  if (!errors) return;
  const shown = errors.map(({ message }) => new GraphQLError(withoutValues(message)));
  throw new DocumentErrors(shown, 'BAD_USER_INPUT');
}
