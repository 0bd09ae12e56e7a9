import { buildOperationContext } from '@apollo/gateway';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { Generation } from '../../supergraph/generation.ts';
import type { PlannedOperation } from '../../supergraph/plan-operation.ts';

export type StockPlan = {
  readonly context: ReturnType<typeof buildOperationContext>;
  readonly fetchNodes: ReadonlyMap<DocumentNode, FetchNode>;
};

const known = new WeakMap<PlannedOperation, StockPlan>();

/** What the stock executor needs of an operation besides its plan. */
export function stockPlanOf({ apiJsSchema }: Generation, planned: PlannedOperation): StockPlan {
  const { document, operation, plan } = planned;
  const operationName = operation.name?.value;
  const stock = known.get(planned) ?? {
    context: buildOperationContext({
      schema: apiJsSchema,
      operationDocument: document,
      ...(operationName !== undefined && { operationName }),
    }),
    fetchNodes: fetchNodesOf(plan.node as PlanNode),
  };
  known.set(planned, stock);
  return stock;
}

function fetchNodesOf(plan: PlanNode | undefined): Map<DocumentNode, FetchNode> {
  const nodes = new Map<DocumentNode, FetchNode>();
  const visitNode = (node: PlanNode | undefined): void => {
    if (node?.kind === 'Fetch' && node.operationDocumentNode)
      nodes.set(node.operationDocumentNode, node);
    for (const child of childrenOf(node)) visitNode(child);
  };
  visitNode(plan);
  return nodes;
}

function childrenOf(node: PlanNode | undefined): readonly (PlanNode | undefined)[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes;
    case 'Flatten':
      return [node.node];
    case 'Condition':
      return [node.ifClause, node.elseClause];
    case 'Fetch':
    case 'Defer':
    case undefined:
      return [];
  }
}
