import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  print,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';
import { fragmentsOf } from './root-fields.ts';

/** A fetch that sends another document. */
export function withDocument(node: FetchNode, document: DocumentNode): FetchNode {
  if (document === node.operationDocumentNode) return node;
  const usages = variablesOf(document).map(({ variable }) => variable.name.value);
  return {
    ...node,
    operation: print(document),
    operationDocumentNode: document,
    variableUsages: usages.filter((name) => name !== 'representations'),
  };
}

/** A fetch that declares every variable of the client that it uses. */
export function withVariables(
  node: FetchNode,
  clientVariables: readonly VariableDefinitionNode[],
): FetchNode {
  const document = node.operationDocumentNode!;
  const used = usedIn(document);
  const declared = new Set(variablesOf(document).map(({ variable }) => variable.name.value));
  const missing = clientVariables
    .filter(({ variable: { name } }) => used.has(name.value) && !declared.has(name.value))
    .map(({ variable, type, kind }) => ({ kind, variable, type }));
  if (missing.length === 0) return node;
  const definitions = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), ...missing] }
      : one,
  );
  return withDocument(node, { ...document, definitions });
}

/** A document with all that its fragments hold in their place. */
export function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  if (fragments.size === 0) return document;
  return visit(document, {
    [Kind.FRAGMENT_DEFINITION]: () => null,
    // What is put in place of a spread is visited in turn.
    [Kind.FRAGMENT_SPREAD]({ name, directives }: FragmentSpreadNode): InlineFragmentNode {
      const { typeCondition, selectionSet } = fragments.get(name.value)!;
      return {
        kind: Kind.INLINE_FRAGMENT,
        directives: directives ?? [],
        typeCondition,
        selectionSet,
      };
    },
  });
}

/** A document without the variables that it declares and does not use. */
export function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = usedIn(document);
  return visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }: VariableDefinitionNode) =>
      used.has(variable.name.value) ? undefined : null,
  });
}

function variablesOf(document: DocumentNode): VariableDefinitionNode[] {
  return document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
  );
}

function usedIn(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }: VariableNode) => void used.add(name.value),
  });
  return used;
}
