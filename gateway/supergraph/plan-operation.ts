import { operationFromDocument } from '@apollo/federation-internals';
import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { CodedError } from '@trellis/kernel/errors';
import {
  type DocumentNode,
  getArgumentValues,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { withCertainObjects } from './certain-objects.ts';
import { withConcreteFragments } from './concrete-fragments.ts';
import type { Generation } from './generation.ts';
import { withMutationOrder } from './mutation-order.ts';
import { repairPlan } from './repair-plan.ts';
import { withoutReservedVariable } from './reserved-variable.ts';
import { makeResumable } from './resumable-document.ts';
import { rootFieldsOf } from './root-fields.ts';
import { hasConditions, withSettledConditions } from './settled-conditions.ts';
import { isSharedSelection } from './shared-fields.ts';

/** An operation of a client with its plan: made once, kept as long as it is in use. */
export type PlannedOperation = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** For a subscription, what runs per event: the event takes the place of the primary fetch. */
  readonly plan: QueryPlan;
  readonly subscription: PlannedSubscription | null;
};

export type PlannedSubscription = {
  readonly subgraph: string;
  readonly primary: FetchNode;
  readonly fieldName: string;
  readonly responseName: string;
  readonly isResumable: boolean;
  /** Whether everything selected is the same for all members of a workspace with one role. */
  readonly isShared: boolean;
  /** The workspace that it is about, if it has an argument for that. */
  workspaceOf(variables: Record<string, unknown>): string | null;
  /** The client's own `after`, read from literals and variables. */
  afterOf(variables: Record<string, unknown>): string | undefined;
};

/** The name under which the executor asks for the event that is being answered. */
export const EVENT_SOURCE = '@event';

/** Plans a validated operation. */
export function planOperation(
  generation: Generation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PlannedOperation {
  const operationName = operation.name?.value;
  const shared = { document, operation };
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    return { ...shared, ...planSubscription(generation, document, operation) };
  const plan = buildPlan(generation, document, operationName);
  if (!plan.node) checkNeedsNoSubgraph(document, operation);
  return { ...shared, plan, subscription: null };
}

function buildPlan(
  generation: Generation,
  document: DocumentNode,
  operationName: string | undefined,
): QueryPlan {
  try {
    return planDocument(generation, document, operationName);
  } catch {
    const operation = getOperationAST(document, operationName)!;
    const concrete = withConcreteFragments(generation.apiJsSchema, document, operation);
    return planDocument(generation, concrete, operationName);
  }
}

function planDocument(
  generation: Generation,
  document: DocumentNode,
  operationName: string | undefined,
): QueryPlan {
  const settled = withoutReservedVariable(withSettledConditions(document));
  const asked = getOperationAST(settled, operationName)!;
  const certain = withCertainObjects(withMutationOrder(settled, asked), generation.apiJsSchema);
  const operation = operationFromDocument(generation.apiSchema, certain, {
    ...(operationName !== undefined && { operationName }),
    validate: false,
  });
  const plan = generation.planner.buildQueryPlan(operation);
  const { variableDefinitions = [] } = asked;
  return repairPlan(plan, {
    requirements: generation.requirements,
    variables: variableDefinitions,
    hasConditions: hasConditions(settled),
  });
}

// The planner leaves out what it finds no way to, such as an interface that no type implements.
function checkNeedsNoSubgraph(document: DocumentNode, operation: OperationDefinitionNode): void {
  const asked = rootFieldsOf(document, operation);
  if (
    asked.some(({ field, isConditional }) => !isConditional && !field.name.value.startsWith('__'))
  )
    throw new CodedError('BAD_REQUEST', 'No subgraph can answer this operation.');
}

function planSubscription(
  generation: Generation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
) {
  const roots = rootFieldsOf(document, operation).map(({ field }) => field);
  const root = roots[0]!;
  const resumable = generation.resumableFields.get(root.name.value);
  const planned = resumable ? makeResumable(document, roots, resumable) : document;
  const { node } = buildPlan(generation, planned, operation.name?.value);
  if (node?.kind !== 'Subscription')
    throw new CodedError(
      'BAD_REQUEST',
      'This subscription selects nothing that can be subscribed to.',
    );
  const plan = eventPlan(node);
  const field = generation.apiJsSchema.getSubscriptionType()!.getFields()[root.name.value]!;
  const argumentOf = (variables: Record<string, unknown>, name: string) =>
    (getArgumentValues(field, root, variables)[name] as string | null) ?? undefined;
  const subscription: PlannedSubscription = {
    subgraph: node.primary.serviceName,
    primary: node.primary,
    fieldName: root.name.value,
    responseName: root.alias?.value ?? root.name.value,
    isResumable: resumable !== undefined,
    afterOf: (variables) => (resumable ? argumentOf(variables, 'after') : undefined),
    isShared: isSharedSelection(generation, document),
    workspaceOf: (variables) => argumentOf(variables, 'workspaceId') ?? null,
  };
  return { plan, subscription };
}

function eventPlan({ primary, rest }: SubscriptionNode): QueryPlan {
  const event: PlanNode = { ...primary, serviceName: EVENT_SOURCE };
  const others = rest?.kind === 'Sequence' ? rest.nodes : rest ? [rest] : [];
  return { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [event, ...others] } };
}
