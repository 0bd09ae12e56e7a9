import type { FetchNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { fromSubgraph } from '../errors/from-subgraph.ts';
import type { ResultObject, ResultPath } from '../supergraph/result-positions.ts';
import { FetchFailure } from '../transport/fetch-failure.ts';
import type { SubgraphAnswer, SubgraphError } from '../transport/upstream.ts';
import { compileBareness } from './bare-references.ts';
import type { Compiling, Step } from './compile-plan.ts';
import { copyOf } from './copy-of.ts';
import { renamedPath } from './error-places.ts';
import { pickVariables, subqueryOf } from './fetch-parts.ts';
import { isRecord, mergeInto, type Spine } from './fetched-tree.ts';
import { objectsAt, pathsOf } from './places.ts';
import type { PlanExecution } from './plan-execution.ts';
import { compileRepresentations, type Representations } from './representations.ts';
import { applyRewrites } from './rewrites.ts';

/** Compiles a fetch of entities into the objects at a path. */
export function compileEntityFetch(
  node: FetchNode,
  path: ResultPath,
  { generation, spine }: Compiling,
): Step {
  const schema = generation.supergraphJsSchema;
  const subquery = subqueryOf(node);
  const represent = compileRepresentations(node, {
    schema,
    requirements: generation.requirements,
  });
  const isBare = compileBareness(schema, node);
  const fetch = { node, path, spine, schema, isAbstract: abstractNames(schema) };
  return async (execution) => {
    const entities = represent(objectsAt(execution.fetched, path));
    if (entities.sent.length === 0) return;
    // As they are now: what is fetched at the same time may add to them.
    const bare = entities.targets.map(isBare);
    execution.addRepresented(entities.targets.length, entities.sent.length);
    const given = pickVariables(node, execution.variables);
    const variables = { ...given, representations: entities.sent };
    const arrival = new Arrival(execution, fetch, { ...entities, bare });
    try {
      arrival.take(await execution.ask(node.serviceName, subquery, variables));
    } catch (error) {
      execution.errors.addFailure(error, arrival.places);
    }
  };
}

type Fetch = {
  readonly node: FetchNode;
  readonly path: ResultPath;
  readonly spine: Spine;
  readonly schema: GraphQLSchema;
  readonly isAbstract: (name: unknown) => boolean;
};
type Asked = Representations & { readonly bare: readonly boolean[] };

/** The answer to one fetch of entities, on its way to the places where they belong. */
class Arrival {
  readonly #execution: PlanExecution;
  readonly #fetch: Fetch;
  readonly #asked: Asked;
  #places: readonly ResultPath[] | undefined;

  constructor(execution: PlanExecution, fetch: Fetch, asked: Asked) {
    this.#execution = execution;
    this.#fetch = fetch;
    this.#asked = asked;
  }

  /** Where the targets stand. */
  get places(): readonly ResultPath[] {
    if (this.#places) return this.#places;
    const paths = pathsOf(this.#execution.fetched, this.#fetch.path);
    this.#places = this.#asked.targets.map((target) => paths.get(target) ?? []);
    return this.#places;
  }

  take({ data, errors: reported }: SubgraphAnswer): void {
    const errors = reported ?? [];
    const entities = this.#entitiesOf(data, errors);
    const accepted = entities?.map((entity, index) => this.#accept(entity, index));
    for (const error of errors) this.#addError(error, accepted);
    if (!accepted) return;
    const isWhole = errors.length === 0 && !accepted.includes(undefined);
    if (accepted.includes(undefined)) this.#addWrongTypes(accepted);
    const { targets, indexes, bare } = this.#asked;
    for (let place = 0; place < targets.length; place += 1) {
      const entity = accepted[indexes[place]!];
      if (entity) mergeInto(targets[place]!, entity, this.#fetch.spine);
      else if (isWhole && bare[place]) this.#execution.errors.addAbsent(this.places[place]!);
    }
  }

  #entitiesOf(
    data: SubgraphAnswer['data'],
    errors: readonly SubgraphError[],
  ): readonly unknown[] | undefined {
    const entities = data?._entities;
    if (Array.isArray(entities) && entities.length === this.#asked.sent.length) return entities;
    // Null where the schema does not have it: the errors say why.
    if (!data || (errors.length > 0 && (entities ?? null) === null)) return undefined;
    throw new FetchFailure('unusable', { cause: new Error('Entities are missing.') });
  }

  /** The entity as it is to be merged, or undefined when it is not what was asked for. */
  #accept(entity: unknown, index: number): ResultObject | null | undefined {
    if (entity === null) return null;
    const { schema, node, isAbstract } = this.#fetch;
    const asked = this.#asked.sent[index]!.__typename;
    if (!isRecord(entity) || !isExpected(schema, asked, entity.__typename)) return undefined;
    const own = node.outputRewrites ? copyOf(entity) : entity;
    applyRewrites(schema, node.outputRewrites ?? [], own);
    // A subgraph with an interface object knows that name only; what the entity is has been found out.
    return isAbstract(own.__typename) ? withoutTypename(own) : own;
  }

  #addWrongTypes(accepted: readonly unknown[]): void {
    const { indexes } = this.#asked;
    for (const [place, index] of indexes.entries()) {
      if (accepted[index] !== undefined) continue;
      const path = this.places[place]!;
      const error = fromSubgraph({ message: 'An entity of another type.' });
      this.#execution.errors.add({ error, path, affected: [path] });
    }
  }

  // Null goes up to the next place that allows it, and takes along what stood beside it.
  #addError(reported: SubgraphError, accepted: readonly unknown[] | undefined): void {
    const { errors } = this.#execution;
    const path = renamedPath(reported.path, this.#fetch.node);
    const error = fromSubgraph(reported);
    const index = path?.[1];
    if (path?.[0] !== '_entities' || typeof index !== 'number') {
      errors.addFailure(error, this.places);
      return;
    }
    const isGone = accepted !== undefined && !accepted[index];
    for (const [number, sentAs] of this.#asked.indexes.entries()) {
      if (sentAs !== index) continue;
      const place = this.places[number]!;
      errors.add({ error, path: [...place, ...path.slice(2)], affected: isGone ? [place] : [] });
    }
  }
}

function isExpected(schema: GraphQLSchema, asked: unknown, answered: unknown): boolean {
  if (answered === undefined || answered === asked) return true;
  const expected = schema.getType(String(asked));
  const actual = schema.getType(String(answered));
  return isAbstractType(expected) && isObjectType(actual) && schema.isSubType(expected, actual);
}

function abstractNames(schema: GraphQLSchema): (name: unknown) => boolean {
  const names = new Set<unknown>(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map(({ name }) => name),
  );
  return (name) => names.has(name);
}

function withoutTypename({ __typename: _, ...fields }: ResultObject): ResultObject {
  return fields;
}
