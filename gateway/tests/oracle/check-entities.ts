import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { SubgraphAnswer, SubgraphError } from '../../transport/upstream.ts';

type Typed = { readonly __typename?: unknown } | null | undefined;

/**
 * Takes out entities of another type than was asked for: merged into the answer, such a type would
 * make everything at its place unreadable, what other subgraphs have said included.
 */
export function checkEntities(
  answer: SubgraphAnswer,
  representations: readonly unknown[],
  schema: GraphQLSchema,
): SubgraphAnswer {
  const entities = answer.data?._entities;
  if (!Array.isArray(entities)) return answer;
  const isWrong = (entity: Typed, index: number) =>
    !isExpected(schema, (representations[index] as Typed)?.__typename, entity?.__typename);
  if (!entities.some(isWrong)) return answer;
  const errors = entities.flatMap((entity: Typed, index): SubgraphError[] =>
    isWrong(entity, index)
      ? [{ message: 'An entity of another type.', path: ['_entities', index] }]
      : [],
  );
  const _entities = entities.map((entity: Typed, index) =>
    isWrong(entity, index) ? null : entity,
  );
  return {
    ...answer,
    data: { ...answer.data, _entities },
    errors: [...(answer.errors ?? []), ...errors],
  };
}

function isExpected(schema: GraphQLSchema, asked: unknown, answered: unknown): boolean {
  if (answered === undefined || answered === asked) return true;
  const expected = schema.getType(String(asked));
  const actual = schema.getType(String(answered));
  return isAbstractType(expected) && isObjectType(actual) && schema.isSubType(expected, actual);
}
