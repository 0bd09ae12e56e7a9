import { type DocumentNode, Kind, type VariableNode, visit } from 'graphql';

const RESERVED = 'representations';
const OTHER = '_trellis_representations';

/** A document that leaves the variable free by which the planner hands over entities. */
export function withoutReservedVariable(document: DocumentNode): DocumentNode {
  return visit(document, {
    [Kind.VARIABLE]: (variable: VariableNode) =>
      variable.name.value === RESERVED
        ? { ...variable, name: { ...variable.name, value: OTHER } }
        : undefined,
  });
}

/** The variables of a client as such a document names them, besides the names of the client. */
export function withReservedVariable(variables: Record<string, unknown>): Record<string, unknown> {
  return Object.hasOwn(variables, RESERVED)
    ? { ...variables, [OTHER]: variables[RESERVED] }
    : variables;
}

/** A message in the client's own names. */
export function inClientNames(message: string): string {
  return message.replaceAll(OTHER, RESERVED);
}
