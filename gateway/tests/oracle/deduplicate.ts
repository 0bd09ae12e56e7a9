import { FetchFailure } from '../../transport/fetch-failure.ts';
import type { SubgraphAnswer, SubgraphError } from '../../transport/upstream.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Representations of entities with each entity once, and where each of the given ones went. */
export type UniqueRepresentations = {
  readonly variables: Record<string, unknown>;
  /** For each representation given, its index among those that are sent. */
  readonly sent: readonly number[];
  readonly sentCount: number;
};

/** Leaves out repeated representations of `_entities`; null when there is none to leave out. */
export function uniqueRepresentations(variables: Variables): UniqueRepresentations | null {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2) return null;
  // Made from one selection, they name their fields in one order, so the text is a canonical key.
  const indexes = new Map<string, number>();
  const unique: unknown[] = [];
  const sent = representations.map((representation: unknown) => {
    const key = JSON.stringify(representation);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, unique.length);
    return unique.push(representation) - 1;
  });
  if (unique.length === representations.length) return null;
  return {
    variables: { ...variables, representations: unique },
    sent,
    sentCount: unique.length,
  };
}

/**
 * The answer as it would be had nothing been left out: entities, and the errors about them, stand at
 * the index of each representation they belong to.
 *
 * @throws FetchFailure when it has not one entity for each representation that was sent
 */
export function toEveryPlace(
  { data, errors }: SubgraphAnswer,
  { sent, sentCount }: UniqueRepresentations,
): SubgraphAnswer {
  const places: number[][] = Array.from({ length: sentCount }, () => []);
  for (const [place, index] of sent.entries()) places[index]!.push(place);
  return {
    ...(data !== undefined && {
      data: data && { ...data, _entities: spread(data, sent, sentCount) },
    }),
    ...(errors && { errors: errors.flatMap((error) => errorsAt(error, places)) }),
  };
}

function spread(
  data: Record<string, unknown>,
  sent: readonly number[],
  sentCount: number,
): unknown[] {
  const { _entities: entities } = data;
  if (!Array.isArray(entities) || entities.length !== sentCount)
    throw new FetchFailure('unusable', { cause: new Error('Entities are missing.') });
  const taken = new Set<number>();
  return sent.map((index) => {
    const entity: unknown = entities[index];
    // Each place gets an object of its own, as what is fetched later is merged into it.
    if (taken.has(index)) return copyOf(entity);
    taken.add(index);
    return entity;
  });
}

function errorsAt(error: SubgraphError, places: readonly number[][]): SubgraphError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  const { message, extensions, originalError } = error;
  return (places[index] ?? []).map((place) => ({
    message,
    extensions,
    originalError,
    path: [root, place, ...rest],
  }));
}

/** A copy of data as it comes from a subgraph: JSON, and of scalars whatever they are. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, copyOf(inner)] as const);
  return Object.fromEntries(entries) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
