import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import type { ResultObject } from '../../supergraph/result-positions.ts';

const known = new WeakMap<DocumentNode, boolean>();

type Shaping = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
  /** All that was fetched, by response names. */
  readonly fetched: ResultObject;
};

/**
 * An answer whose fields stand in the order of the document, as the specification asks. The executor
 * puts fragments on one type together, and mentions of one object, and leaves out what stands in a
 * fragment within one on an abstract type. Nothing stands for an answer that it puts in order itself.
 */
export function inDocumentOrder(shaping: Shaping): ResultObject | null | undefined {
  const { schema, document, operationName, variables, fetched } = shaping;
  if (!isAtRisk(document, schema)) return undefined;
  const answer = execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: fetched,
    fieldResolver: (source, _args, _context, { path }) => source[path.key],
    typeResolver: ({ __typename }, _context, _info, abstract) =>
      isObjectType(schema.getType(__typename))
        ? __typename
        : // Entities of interface objects; what they are was not asked for, so any type will do.
          schema.getPossibleTypes(abstract)[0]?.name,
  }) as ExecutionResult;
  return answer.data ?? null;
}

/**
 * Whether several fragments are on one type, one is on an abstract type, or an object is mentioned so
 * often that two mentions may be put together past one between them.
 */
export function isAtRisk(document: DocumentNode, schema: GraphQLSchema): boolean {
  const decided = known.get(document);
  if (decided !== undefined) return decided;
  const types: string[] = [];
  const mentions = new Map<string, number>();
  const note = ({ typeCondition }: InlineFragmentNode | FragmentDefinitionNode) =>
    void types.push(typeCondition?.name.value ?? '');
  visit(document, {
    [Kind.INLINE_FRAGMENT]: note,
    [Kind.FRAGMENT_DEFINITION]: note,
    [Kind.FIELD]({ alias, name, selectionSet }: FieldNode) {
      const { value } = alias ?? name;
      if (selectionSet) mentions.set(value, (mentions.get(value) ?? 0) + 1);
    },
  });
  const repeats =
    new Set(types).size < types.length ||
    types.some((name) => isAbstractType(schema.getType(name))) ||
    [...mentions.values()].some((count) => count > 2);
  known.set(document, repeats);
  return repeats;
}
