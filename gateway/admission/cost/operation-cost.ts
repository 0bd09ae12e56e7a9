import { CodedError } from '@trellis/kernel/errors';
import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { CostRules } from './cost-rules.ts';
import {
  type PricedCall,
  type PricedField,
  type PricedFields,
  priceOperation,
} from './cost-tree.ts';

type Variables = Record<string, unknown>;
/** Sizes that a field lays down for lists in what it returns. */
type Sizes = ReadonlyMap<string, number>;

/** What an operation costs in points, made once per document. */
export type OperationCost = {
  /** What it may come to, by the page sizes it asks for. */
  requested(variables: Variables): number;
  /** What it came to, by the objects in its result. */
  actual(data: Record<string, unknown> | null | undefined): number;
};

/** How long a list is taken to be that no `@listSize` says anything of. */
const UNKNOWN_LIST_SIZE = 10;
const NO_SIZES: Sizes = new Map();

export function compileCost(
  schema: GraphQLSchema,
  rules: CostRules,
  whole: { document: DocumentNode; operation: OperationDefinitionNode },
): OperationCost {
  const fields = priceOperation(schema, rules, whole);
  return {
    requested: (variables) => requestedOf(fields, variables, NO_SIZES),
    actual: (data) => (data ? actualOf(fields, data) : 0),
  };
}

/** @throws CodedError QUERY_TOO_COMPLEX with `cost` and `limit` */
export function checkCost(cost: number, limit: number): void {
  if (cost <= limit) return;
  throw new CodedError(
    'QUERY_TOO_COMPLEX',
    `The operation costs ${shown(cost)} points, and ${limit} are allowed; ask for smaller pages.`,
    { details: { cost: shown(cost), limit } },
  );
}

// Beyond this, numbers of JSON are no longer exact.
function shown(cost: number): number {
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}

function requestedOf(fields: PricedFields, variables: Variables, sizes: Sizes): number {
  let sum = 0;
  for (const field of fields.values()) sum += requestedOfField(field, variables, sizes);
  return sum;
}

function requestedOfField(field: PricedField, variables: Variables, sizes: Sizes): number {
  let weight = 0;
  let count = 0;
  let input = 0;
  let inner = NO_SIZES;
  for (const call of field.calls) {
    if (!isIncluded(call.conditions, variables)) continue;
    const { own, forInner, argumentPoints } = sizesOf(call, variables, sizes);
    weight = Math.max(weight, call.weight);
    count = Math.max(count, own);
    input = Math.max(input, argumentPoints);
    inner = forInner;
  }
  if (count === 0) return input;
  return input + count * (weight + requestedOf(field.inner, variables, inner));
}

function sizesOf(call: PricedCall, variables: Variables, sizes: Sizes) {
  const { listSize, isList, fieldName, argumentWeights } = call;
  let argumentPoints = 0;
  for (const [name, points] of argumentWeights)
    if (argumentOf(call, name, variables) != null) argumentPoints += points;
  const size = sliceOf(call, variables);
  const sized = listSize?.sizedFields ?? [];
  const own = isList ? (size ?? sizes.get(fieldName) ?? UNKNOWN_LIST_SIZE) : 1;
  const forInner: Sizes = new Map(
    size === undefined ? [] : sized.map((name) => [name, size] as const),
  );
  return { own, forInner, argumentPoints };
}

// Only what prices depend on is read: to take in all arguments would be most of the work.
function argumentOf({ field, node }: PricedCall, name: string, variables: Variables): unknown {
  const given = node.arguments?.find((one) => one.name.value === name);
  const value = given && valueFromASTUntyped(given.value, variables);
  return value === undefined ? field.args.find((one) => one.name === name)?.defaultValue : value;
}

// Of several page sizes the largest counts; one below nothing is refused further on.
function sliceOf(call: PricedCall, variables: Variables): number | undefined {
  const { listSize } = call;
  const slices = (listSize?.slicingArguments ?? [])
    .map((name) => argumentOf(call, name, variables))
    .filter((value) => typeof value === 'number');
  if (slices.length > 0) return Math.max(0, ...slices);
  return listSize?.assumedSize ?? undefined;
}

function isIncluded(conditions: readonly DirectiveNode[], variables: Variables): boolean {
  return conditions.every(({ name, arguments: given = [] }) => {
    const value = given[0] && valueFromASTUntyped(given[0].value, variables);
    return name.value === 'skip' ? value !== true : value !== false;
  });
}

function actualOf(fields: PricedFields, value: Record<string, unknown>): number {
  let sum = 0;
  for (const field of fields.values()) sum += actualOfField(field, value[field.responseName]);
  return sum;
}

function actualOfField(field: PricedField, value: unknown): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, one) => sum + actualOfField(field, one), 0);
  const weight = field.calls[0]?.weight ?? 0;
  if (value === undefined) return 0;
  // A mutation has been run, whatever it answers.
  if (value === null) return field.isMutation ? weight : 0;
  if (typeof value !== 'object') return weight;
  return weight + actualOf(field.inner, value as Record<string, unknown>);
}
