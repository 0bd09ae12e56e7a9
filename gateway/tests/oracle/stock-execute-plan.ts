import { executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLError,
  isAbstractType,
  Kind,
  OperationTypeNode,
} from 'graphql';
import { fromSubgraph } from '../../errors/from-subgraph.ts';
import { isNullAt, isSameLine, renamedPath, shownError } from '../../execution/error-places.ts';
import type { FoundError, PlanResult, PlanRun } from '../../execution/plan-run.ts';
import { EVENT_SOURCE } from '../../supergraph/plan-operation.ts';
import { withReservedVariable } from '../../supergraph/reserved-variable.ts';
import type { ResultObject, ResultPath } from '../../supergraph/result-positions.ts';
import { visiblePath, withOriginalNames } from '../../supergraph/stand-ins.ts';
import type { SubgraphAnswer, SubgraphError } from '../../transport/upstream.ts';
import { inDocumentOrder } from './in-document-order.ts';
import { OperationFetches } from './operation-fetches.ts';
import { type Place, representedPlaces } from './represented-places.ts';
import { type StockPlan, stockPlanOf } from './stock-plan.ts';

type Fetch = {
  readonly node: FetchNode;
  readonly path: ResultPath;
  readonly variables: Record<string, unknown>;
  /** Where its answer goes, as it was when it was sent. */
  readonly places: readonly Place[];
};

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Runs a plan. It does not reject because of what subgraphs do: that is in `errors`. */
export async function stockExecutePlan(run: PlanRun): Promise<PlanResult> {
  return new PlanExecution(run).execute();
}

/**
 * The executor gets data only, and errors are kept here: it would put them at the wrong places of
 * lists with mixed types, name the subgraph in them, and hide what null in a non-null field did.
 */
class PlanExecution {
  readonly #run: PlanRun;
  readonly #stock: StockPlan;
  readonly #errors: FoundError[] = [];
  // The same objects that the executor merges into, so that it always shows the state it is at.
  readonly #result: ResultObject = {};
  readonly #scope = {};
  readonly #fetches: OperationFetches;
  // References to what does not exist: that is no error, the place is just empty.
  readonly #absent: ResultPath[] = [];

  constructor(run: PlanRun) {
    this.#run = run;
    const { operation } = run.operation;
    this.#stock = stockPlanOf(run.generation, run.operation);
    const { fetchNodes } = this.#stock;
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    const watch = run.observation?.fetches;
    const schema = run.generation.supergraphJsSchema;
    const options = { fetchNodes, schema, isMutation, metrics: run.metrics, watch };
    this.#fetches = new OperationFetches(options);
  }

  async execute(): Promise<PlanResult> {
    const { generation, operation, variables } = this.#run;
    const request = { variables: withReservedVariable(variables) };
    const requestContext = { request, metrics: {}, logger: SILENT, context: {} };
    const result = await executeQueryPlan(
      operation.plan,
      this.#services(),
      requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
      this.#stock.context,
      generation.supergraphJsSchema,
      generation.apiSchema,
    );
    for (const error of result.errors ?? []) this.#add({ error, path: error.path, affected: [] });
    const nulls = result.extensions?.valueCompletion as GraphQLError[] | undefined;
    this.#addNullErrors(nulls ?? [], result.data);
    const data = result.data ? this.#inOrder(result.data) : null;
    return { data, errors: this.#errors.flatMap((found) => shownError(found, data)) };
  }

  #inOrder(data: ResultObject): ResultObject | null {
    const { generation, operation, variables } = this.#run;
    const ordered = inDocumentOrder({
      schema: generation.apiJsSchema,
      document: operation.document,
      operationName: operation.operation.name?.value,
      variables,
      fetched: this.#result,
    });
    return ordered === undefined ? data : ordered;
  }

  #services(): ServiceMap {
    const names = [...this.#run.generation.upstreams.keys(), EVENT_SOURCE];
    return Object.fromEntries(names.map((name) => [name, { process: this.#processor(name) }]));
  }

  #processor(name: string): ServiceMap[string]['process'] {
    return async (options) => {
      if (!('document' in options) || !options.document) return {};
      const node = this.#stock.fetchNodes.get(options.document)!;
      const path = options.pathInIncomingRequest ?? [];
      const variables = withOriginalNames(
        options.request.variables ?? {},
        this.#run.generation.requirements,
      );
      const places = this.#placesOf(node, path);
      const data = await this.#fetch(name, { node, path, variables, places });
      return data ? { data } : {};
    };
  }

  async #fetch(name: string, fetch: Fetch): Promise<ResultObject | null> {
    try {
      const { data, errors } = await this.#ask(name, fetch);
      for (const error of errors ?? []) this.#addSubgraphError(error, fetch, data);
      if (data) this.#keep(data, fetch, errors?.length === 0 || !errors);
      return data ?? null;
    } catch (error) {
      const affected = fetch.places.map(({ path }) => path);
      this.#add({ error, path: affected[0], affected });
      return null;
    }
  }

  async #ask(name: string, { node, variables }: Fetch): Promise<SubgraphAnswer> {
    const { event, generation, facts, signal, operation } = this.#run;
    // The executor writes into what it is given, and an event may be given to many.
    if (name === EVENT_SOURCE) return { ...event, data: structuredClone(event?.data) };
    const isQuery = operation.operation.operation === OperationTypeNode.QUERY;
    const subquery = {
      text: node.operation,
      document: node.operationDocumentNode!,
      operationName: node.operationName,
      kind: node.operationKind,
    };
    const scope = isQuery ? this.#scope : {};
    const upstream = generation.upstreams.get(name)!;
    return this.#fetches.fetch(upstream, { subquery, variables, facts, signal, scope });
  }

  #keep(data: ResultObject, { node, path, places }: Fetch, isWhole: boolean): void {
    const entities = node.requires && Array.isArray(data._entities) ? data._entities : [];
    for (const entity of entities) this.#dropAbstractName(entity as ResultObject | null);
    if (isWhole)
      for (const [index, place] of places.entries())
        if (place.isBare && entities[index] === null) this.#absent.push(place.path);
    if (node.requires || path.length > 0) return;
    for (const [name, value] of Object.entries(data)) this.#result[name] ??= value;
  }

  // A subgraph with an interface object knows that name only; what the entity is has been found out.
  #dropAbstractName(entity: ResultObject | null): void {
    const { supergraphJsSchema } = this.#run.generation;
    if (isAbstractType(supergraphJsSchema.getType(String(entity?.__typename))))
      delete entity!.__typename;
  }

  // Null goes up to the next place that allows it, and takes along what stood beside it.
  #addSubgraphError(reported: SubgraphError, fetch: Fetch, data: SubgraphAnswer['data']): void {
    const { places, node } = fetch;
    const path = renamedPath(reported.path, node);
    const error = fromSubgraph(reported);
    const all = places.map((place) => place.path);
    if (node.requires && path?.[0] === '_entities' && typeof path[1] === 'number') {
      const place = places[path[1]]?.path;
      const isGone = (data?._entities as unknown[] | undefined)?.[path[1]] === null;
      const affected = place && isGone ? [place] : [];
      this.#add({ error, path: place && [...place, ...path.slice(2)], affected });
    } else if (path && !node.requires) {
      this.#add({ error, path: [...fetch.path, ...path], affected: data ? [] : all });
    } else {
      this.#add({ error, path: all[0], affected: all });
    }
  }

  #placesOf(node: FetchNode, path: ResultPath): readonly Place[] {
    const { requires } = node;
    if (!requires)
      return rootNames(node.operationDocumentNode).map((name) => ({
        path: [...path, name],
        isBare: false,
      }));
    const schema = this.#run.generation.supergraphJsSchema;
    return representedPlaces(schema, this.#result, { path, requires });
  }

  // The executor reports these apart from errors; a client must see why something is null.
  #addNullErrors(found: readonly GraphQLError[], data: unknown): void {
    const known = this.#errors.flatMap(({ path, affected }) => [path, ...affected]);
    const explained = [...known, ...this.#absent.filter((path) => isNullAt(data, path))];
    for (const error of found) {
      const isExplained = explained.some((path) => isSameLine(path, error.path));
      if (!isExplained) this.#add({ error, path: error.path, affected: [] });
    }
  }

  #add(found: FoundError): void {
    const { requirements } = this.#run.generation;
    this.#errors.push({ ...found, path: visiblePath(found.path, requirements) });
  }
}

function rootNames(document: DocumentNode | undefined): string[] {
  const operation = document?.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fields = operation?.selectionSet.selections.filter((one) => one.kind === Kind.FIELD) ?? [];
  return fields.map((field) => (field.alias ?? field.name).value);
}
