import type {
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import type { VariableDefinitionNode } from 'graphql';
import type { Requirements } from './requirements.ts';
import { separateFetches } from './separate-fetches.ts';
import { withOriginals } from './stand-ins.ts';
import { withVariables } from './with-document.ts';

/** What is known of the operation of a plan. */
export type Planned = {
  readonly requirements: Requirements;
  /** The client's, as the plan names them. */
  readonly variables: readonly VariableDefinitionNode[];
  /** Whether parts of it may be left out. */
  readonly hasConditions: boolean;
};

type Repair = (node: FetchNode) => readonly FetchNode[];

/**
 * A plan without what the planner (2.14) gets wrong: fields that require others with arguments, fields
 * that are asked for together and take the entity from each other, variables that nobody declares.
 */
export function repairPlan(
  plan: QueryPlan,
  { requirements, variables, hasConditions }: Planned,
): QueryPlan {
  const split = { requirements, hasConditions };
  const repair = (node: FetchNode) =>
    separateFetches(withFlatRequires(node, requirements), split).map((one) =>
      withVariables(withOriginals(one, requirements), variables),
    );
  const { node } = plan;
  if (!node) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: repairNode(node, repair) };
  const repaired: SubscriptionNode = { ...node, primary: repair(node.primary)[0]! };
  return {
    ...plan,
    node: node.rest ? { ...repaired, rest: repairNode(node.rest, repair) } : repaired,
  };
}

function repairNode(node: PlanNode, repair: Repair): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((one) => repairNode(one, repair)) };
    case 'Flatten':
      return { ...node, node: repairNode(node.node, repair) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: repairNode(node.ifClause, repair) }),
        ...(node.elseClause && { elseClause: repairNode(node.elseClause, repair) }),
      };
    case 'Fetch': {
      const nodes = [...repair(node)];
      return nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes };
    }
    case 'Defer':
      return node;
  }
}

// Places in answers are found by fragments that have fields, not further fragments.
function withFlatRequires(node: FetchNode, requirements: Requirements): FetchNode {
  if (!node.requires?.some(hasFragment)) return node;
  return { ...node, requires: node.requires.flatMap((one) => flat(one, requirements)) };
}

function hasFragment({ selections = [] }: QueryPlanSelectionNode): boolean {
  return selections.some(({ kind }) => kind === 'InlineFragment');
}

function flat(
  selection: QueryPlanSelectionNode,
  requirements: Requirements,
): QueryPlanSelectionNode[] {
  if (selection.kind === 'Field' || !hasFragment(selection)) return [selection];
  return selection.selections.flatMap((inner) => {
    if (inner.kind === 'Field') return [{ ...selection, selections: [inner] }];
    const { typeCondition = selection.typeCondition } = inner;
    // Of two types that must both apply, the one that is no interface says more.
    const isInner = !selection.typeCondition || !requirements.isAbstract(typeCondition ?? '');
    const kept = isInner ? typeCondition : selection.typeCondition;
    return flat({ ...inner, ...(kept !== undefined && { typeCondition: kept }) }, requirements);
  });
}
