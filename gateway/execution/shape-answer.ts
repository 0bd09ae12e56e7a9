import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { ResultObject } from '../supergraph/result-positions.ts';
import { fragmentsOf } from '../supergraph/root-fields.ts';
import { conditionsOf } from './collect-fields.ts';
import { type Shape, ShapeCompiler } from './compile-shape.ts';
import { FAILED, type Shaping } from './shaping.ts';

/** What a client gets of what was fetched, and where something in it must not be. */
export type ShapedAnswer = {
  readonly data: ResultObject | null;
  readonly errors: readonly GraphQLError[];
};

export type ShapeAnswer = (
  fetched: ResultObject,
  variables: Readonly<Record<string, unknown>>,
) => ShapedAnswer;

type Asked = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

// Of n conditions there are up to 2^n documents.
const MAX_VARIANTS = 64;

/**
 * Compiles how the answer to an operation is made of what was fetched, for a client's schema: the
 * fields in the order of the document, values checked, and null where the types have it for errors.
 * What was fetched stays as it is.
 */
export function compileShaping(asked: Asked): ShapeAnswer {
  const { document, operation } = asked;
  const conditions = conditionsOf(document);
  const fallbacks = defaultsOf(operation);
  const variants = new Map<string, Shape>();
  const fragments = fragmentsOf(document);
  return (fetched, variables) => {
    const isTrue = (name: string) => (variables[name] ?? fallbacks.get(name)) === true;
    const key = conditions.map((name) => (isTrue(name) ? '1' : '0')).join('');
    let shape = variants.get(key);
    if (!shape) {
      if (variants.size >= MAX_VARIANTS) variants.clear();
      const met = new Set(conditions.filter(isTrue));
      const compiler = new ShapeCompiler({ ...asked, fragments, isTrue: (name) => met.has(name) });
      shape = compiler.compileRoot();
      variants.set(key, shape);
    }
    const shaping: Shaping = { variables, nulls: [] };
    const data = shape(fetched, shaping);
    return {
      data: data === FAILED ? null : (data as ResultObject),
      errors: shaping.nulls.map(
        ({ message, inwards }) => new GraphQLError(message, { path: inwards.toReversed() }),
      ),
    };
  };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  return new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN
        ? [[variable.name.value, defaultValue.value] as const]
        : [],
    ),
  );
}
