import type { ConditionNode, FetchNode, PlanNode } from '@apollo/query-planner';
import { Kind, OperationTypeNode } from 'graphql';
import type { Generation } from '../supergraph/generation.ts';
import type { PlannedOperation } from '../supergraph/plan-operation.ts';
import type { ResultPath } from '../supergraph/result-positions.ts';
import { compileEntityFetch } from './entity-fetch.ts';
import { type Spine, spineAt, spineOf } from './fetched-tree.ts';
import type { PlanExecution } from './plan-execution.ts';
import { compileRootFetch } from './root-fetch.ts';
import { compileShaping, type ShapeAnswer } from './shape-answer.ts';

/** One part of a plan. It does not reject because of what subgraphs do. */
export type Step = (execution: PlanExecution) => Promise<void>;

/** A plan in the form in which it runs. */
export type CompiledPlan = {
  readonly run: Step | undefined;
  readonly shape: ShapeAnswer;
  /** The texts that it sends more than once. */
  readonly repeated: ReadonlySet<string>;
};

/** What fetches are compiled for. */
export type Compiling = {
  readonly generation: Generation;
  readonly operation: PlannedOperation;
  readonly spine: Spine;
};

type PlacedFetch = { readonly node: FetchNode; readonly path: ResultPath };

/** Compiles a plan. What the result knows of its generation it keeps. */
export function compilePlan(generation: Generation, operation: PlannedOperation): CompiledPlan {
  const node = operation.plan.node as PlanNode | undefined;
  const fetches = node ? fetchesOf(node, []) : [];
  const spine = spineOf(fetches.map(({ path }) => path));
  const isMutation = operation.operation.operation === OperationTypeNode.MUTATION;
  return {
    run: node && compileNode(node, [], { generation, operation, spine }),
    shape: compileShaping({ ...operation, schema: generation.apiJsSchema }),
    // A mutation sends all of them, as what was read before it may have changed.
    repeated: isMutation ? new Set() : repeatedIn(fetches),
  };
}

function compileNode(node: PlanNode, path: ResultPath, compiling: Compiling): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((one) => compileNode(one, path, compiling));
      return async (execution) => {
        for (const step of steps) await step(execution);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((one) => compileNode(one, path, compiling));
      return async (execution) => void (await Promise.all(steps.map((step) => step(execution))));
    }
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], compiling);
    case 'Fetch': {
      const spine = spineAt(compiling.spine, path);
      const compile = node.requires ? compileEntityFetch : compileRootFetch;
      return compile(node, path, { ...compiling, spine });
    }
    case 'Condition':
      return compileCondition(node, path, compiling);
    case 'Defer':
      throw new Error('Operations with @defer are not planned.');
  }
}

function compileCondition(node: ConditionNode, path: ResultPath, compiling: Compiling): Step {
  const { condition, ifClause, elseClause } = node;
  const whenTrue = ifClause && compileNode(ifClause, path, compiling);
  const whenFalse = elseClause && compileNode(elseClause, path, compiling);
  const fallback = fallbackOf(compiling.operation, condition);
  return async (execution) => {
    const isTrue = execution.variables[condition] ?? fallback;
    await (isTrue ? whenTrue : whenFalse)?.(execution);
  };
}

function fallbackOf({ operation }: PlannedOperation, condition: string): boolean {
  const definition = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === condition,
  );
  return definition?.defaultValue?.kind === Kind.BOOLEAN && definition.defaultValue.value;
}

function fetchesOf(node: PlanNode, path: ResultPath): PlacedFetch[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((one) => fetchesOf(one, path));
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path]);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((one) => (one ? fetchesOf(one, path) : []));
    case 'Fetch':
      return [{ node, path }];
    case 'Defer':
      return [];
  }
}

function repeatedIn(fetches: readonly PlacedFetch[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { node } of fetches) (seen.has(node.operation) ? repeated : seen).add(node.operation);
  return repeated;
}
