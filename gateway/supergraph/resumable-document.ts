import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { CURSOR_FIELDS, OCCURRED_AT_FIELD, type ResumableField } from './resumable-fields.ts';

// One name per field: the planner would rename the second of two fields that share one.
const RESPONSE_PREFIX = '_trellis_';
/** The variable that says after which event to begin. */
export const AFTER_VARIABLE = '_trellis_after';

/**
 * The client's subscription, made to tell the place of each event and to begin after any place. What
 * is added never reaches the client, because answers are shaped by the client's own document.
 */
export function makeResumable(
  document: DocumentNode,
  roots: readonly FieldNode[],
  field: ResumableField,
): DocumentNode {
  return visit(document, {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION) return withAfterVariable(node);
      if (node.kind === Kind.FIELD && roots.includes(node)) return resumableField(node, field);
      return undefined;
    },
  });
}

function withAfterVariable(
  operation: OperationDefinitionNode,
): OperationDefinitionNode | undefined {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return undefined;
  return {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), declaration()],
  };
}

/** The place of an event, as a resumable document asks for it. */
export function cursorOf(event: unknown): string | undefined {
  const fields = (event ?? {}) as Record<string, unknown>;
  const cursor = CURSOR_FIELDS.map((name) => fields[`${RESPONSE_PREFIX}${name}`]).find(Boolean);
  return typeof cursor === 'string' ? cursor : undefined;
}

/** When the change behind an event was made, if the event tells. */
export function occurredAtOf(event: unknown): number | undefined {
  const at = ((event ?? {}) as Record<string, unknown>)[`${RESPONSE_PREFIX}${OCCURRED_AT_FIELD}`];
  const ms = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function resumableField(node: FieldNode, field: ResumableField): FieldNode {
  const others = node.arguments?.filter((argument) => argument.name.value !== 'after') ?? [];
  const selections = node.selectionSet?.selections ?? [];
  return {
    ...node,
    arguments: [...others, afterArgument()],
    selectionSet: selectionSet([...selections, ...cursorSelections(field)]),
  };
}

function cursorSelections(field: ResumableField): SelectionNode[] {
  return [...field.cursorFields].map(([type, name]) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(type) },
    selectionSet: selectionSet(
      field.datedTypes.has(type) ? [added(name), added(OCCURRED_AT_FIELD)] : [added(name)],
    ),
  }));
}

function added(name: string): FieldNode {
  return { kind: Kind.FIELD, alias: nameNode(`${RESPONSE_PREFIX}${name}`), name: nameNode(name) };
}

function declaration(): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(AFTER_VARIABLE) },
    type: { kind: Kind.NAMED_TYPE, name: nameNode('ChangeCursor') },
  };
}

function afterArgument(): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: nameNode('after'),
    value: { kind: Kind.VARIABLE, name: nameNode(AFTER_VARIABLE) },
  };
}

function selectionSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}
