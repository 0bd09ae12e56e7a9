import type {
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  print,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';
import type { RequiredArguments } from './required-arguments.ts';
import type { ResultPath } from './result-positions.ts';

type PlanRoot = QueryPlan['node'];

/**
 * Puts real fields where the planner used stand-ins: in the requests that fetch them, under the names
 * of the stand-ins. What needs one field with different arguments is asked for in separate requests,
 * because a representation has room for one value only.
 */
export function restoreArguments(plan: QueryPlan, required: RequiredArguments): QueryPlan {
  if (required.isEmpty || !plan.node) return plan;
  return { ...plan, node: restoreRoot(plan.node, required) };
}

/** The variables of a request with representations that have the names the subgraph knows. */
export function withOriginalNames(
  variables: Readonly<Record<string, unknown>>,
  required: RequiredArguments,
): Record<string, unknown> {
  if (required.isEmpty || !variables.representations) return { ...variables };
  return { ...variables, representations: renamed(variables.representations, required) };
}

/** The part of a path that a client may see: what is fetched for a subgraph only has no place there. */
export function visiblePath(
  path: ResultPath | undefined,
  required: RequiredArguments,
): ResultPath | undefined {
  const hidden = path?.findIndex((part) => required.originalOf(String(part))) ?? -1;
  return hidden < 0 ? path : path!.slice(0, hidden);
}

function renamed(value: unknown, required: RequiredArguments): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, required));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      required.originalOf(name)?.field ?? name,
      renamed(inner, required),
    ]),
  );
}

function restoreRoot(node: NonNullable<PlanRoot>, required: RequiredArguments): PlanRoot {
  if (node.kind !== 'Subscription') return restoreNode(node, required);
  const restored: SubscriptionNode = { ...node, primary: restoreFetch(node.primary, required) };
  return node.rest ? { ...restored, rest: restoreNode(node.rest, required) } : restored;
}

function restoreNode(node: PlanNode, required: RequiredArguments): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((one) => restoreNode(one, required)) };
    case 'Flatten':
      return { ...node, node: restoreNode(node.node, required) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: restoreNode(node.ifClause, required) }),
        ...(node.elseClause && { elseClause: restoreNode(node.elseClause, required) }),
      };
    case 'Fetch': {
      const nodes = separate(node, required).map((one) => restoreFetch(one, required));
      return nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes };
    }
    case 'Defer':
      return node;
  }
}

function restoreFetch(node: FetchNode, required: RequiredArguments): FetchNode {
  return withDocument(
    node,
    visit(node.operationDocumentNode!, {
      [Kind.FIELD](field: FieldNode) {
        const original = required.originalOf(field.name.value);
        if (!original) return undefined;
        const { alias = field.name } = field;
        const name = { kind: Kind.NAME, value: original.field } as const;
        return { ...field, alias, name, arguments: original.arguments };
      },
    }),
  );
}

/** The fetches that take the place of one, each with one set of arguments for every field. */
function separate(node: FetchNode, required: RequiredArguments): FetchNode[] {
  const parts: Part[] = [];
  for (const [field, needed] of neededByField(node, required)) {
    const fitting = parts.find((part) => fits(part, needed, required));
    const part = fitting ?? { fields: new Set(), needed: new Set() };
    if (!fitting) parts.push(part);
    part.fields.add(field);
    for (const name of needed) part.needed.add(name);
  }
  return parts.length < 2 ? [node] : parts.map((part) => onlyPart(node, part, required));
}

type Part = { readonly fields: Set<FieldNode>; readonly needed: Set<string> };

function fits({ needed }: Part, more: ReadonlySet<string>, required: RequiredArguments): boolean {
  const originals = (names: ReadonlySet<string>) =>
    new Set([...names].map((name) => required.originalOf(name)!.field));
  const all = new Set([...needed, ...more]);
  return originals(all).size === all.size;
}

function neededByField(node: FetchNode, required: RequiredArguments) {
  const needed = new Map<FieldNode, ReadonlySet<string>>();
  if (!node.requires) return needed;
  const types: string[] = [];
  visit(node.operationDocumentNode!, {
    [Kind.INLINE_FRAGMENT]: {
      enter: ({ typeCondition }: InlineFragmentNode) =>
        void types.push(typeCondition?.name.value ?? types.at(-1)!),
      leave: () => void types.pop(),
    },
    [Kind.FIELD](field: FieldNode) {
      if (types.length === 0) return undefined;
      needed.set(field, required.requiredBy(types.at(-1)!, field.name.value, node.serviceName));
      return false;
    },
  });
  return needed;
}

function onlyPart(node: FetchNode, part: Part, required: RequiredArguments): FetchNode {
  let depth = 0;
  const document = visit(node.operationDocumentNode!, {
    [Kind.INLINE_FRAGMENT]: {
      enter: () => {
        depth += 1;
      },
      leave: (fragment: InlineFragmentNode) => {
        depth -= 1;
        return fragment.selectionSet.selections.length === 0 ? null : undefined;
      },
    },
    [Kind.FIELD](field: FieldNode) {
      if (depth === 0) return undefined;
      return part.fields.has(field) ? false : null;
    },
  });
  const isNeeded = (name: string) => !required.originalOf(name) || part.needed.has(name);
  const requires = only(node.requires!, isNeeded);
  return withDocument({ ...node, requires }, withoutUnusedVariables(document));
}

function only(
  selections: readonly QueryPlanSelectionNode[],
  isNeeded: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field' && !isNeeded(selection.name)) return [];
    if (!selection.selections) return [selection];
    const inner = only(selection.selections, isNeeded);
    return inner.length > 0 ? [{ ...selection, selections: inner }] : [];
  });
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }: VariableNode) => void used.add(name.value),
  });
  return visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }: VariableDefinitionNode) =>
      used.has(variable.name.value) ? undefined : null,
  });
}

function withDocument(node: FetchNode, document: DocumentNode): FetchNode {
  if (document === node.operationDocumentNode) return node;
  const { definitions } = document;
  const variables = definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
  );
  return {
    ...node,
    operation: print(document),
    operationDocumentNode: document,
    variableUsages: (node.variableUsages ?? []).filter((name) =>
      variables.some(({ variable }) => variable.name.value === name),
    ),
  };
}
