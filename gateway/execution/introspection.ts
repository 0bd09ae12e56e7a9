import {
  type DocumentNode,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type VariableNode,
  visit,
} from 'graphql';
import type { CollectedField, Collecting } from './collect-fields.ts';
import type { Shaping } from './shaping.ts';

type Asked = Pick<Collecting, 'fragments'> & {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
};

/** Compiles the answer to a field about the schema, which clients see as it is theirs. */
export function compileIntrospection(
  { schema, operation, fragments }: Asked,
  { nodes, responseName }: CollectedField,
): (shaping: Shaping) => unknown {
  const definition: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
  };
  const whole: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [definition, ...fragments.values()],
  };
  const used = variablesIn(whole);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const document = {
    ...whole,
    definitions: [{ ...definition, variableDefinitions }, ...fragments.values()],
  };
  return ({ variables }) => {
    const { data, errors } = executeSync({ schema, document, variableValues: variables });
    if (errors) throw errors[0];
    return data?.[responseName] ?? null;
  };
}

function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    [Kind.VARIABLE]: ({ name }: VariableNode) => void names.add(name.value),
  });
  return names;
}
