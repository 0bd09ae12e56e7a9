import type { FetchNode } from '@apollo/query-planner';
import { canonicalJson } from '@trellis/kernel/canonical-json';
import type { GraphQLSchema } from 'graphql';
import type { FetchWatch } from '../../telemetry/fetch-watch.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import type { SubgraphAnswer, SubqueryCall, Upstream } from '../../transport/upstream.ts';
import { checkEntities } from './check-entities.ts';
import { copyOf, toEveryPlace, uniqueRepresentations } from './deduplicate.ts';

type FetchNodes = ReadonlyMap<unknown, FetchNode>;
type Options = {
  readonly fetchNodes: FetchNodes;
  /** Of the supergraph: says what types there are. */
  readonly schema: GraphQLSchema;
  readonly isMutation: boolean;
  readonly metrics?: Pick<Metrics, 'representations'> | undefined;
  readonly watch?: FetchWatch | undefined;
};

const NONE: ReadonlySet<string> = new Set();
const repeatedByPlan = new WeakMap<FetchNodes, ReadonlySet<string>>();

/**
 * The fetches of one operation, or of one event: each entity is asked for once in a fetch, and equal
 * fetches are sent once. A mutation sends all of them, as what was read before it may have changed.
 */
export class OperationFetches {
  readonly #repeated: ReadonlySet<string>;
  readonly #schema: GraphQLSchema;
  readonly #metrics: Options['metrics'];
  readonly #watch: Options['watch'];
  readonly #answers = new Map<string, Promise<SubgraphAnswer>>();

  constructor({ fetchNodes, schema, isMutation, metrics, watch }: Options) {
    this.#repeated = isMutation ? NONE : repeatedIn(fetchNodes);
    this.#schema = schema;
    this.#metrics = metrics;
    this.#watch = watch;
  }

  /** Fetches like the upstream does; the answer belongs to the caller alone. */
  async fetch(upstream: Upstream, call: SubqueryCall): Promise<SubgraphAnswer> {
    const { representations } = call.variables;
    if (!Array.isArray(representations)) return this.#fetchOnce(upstream, call);
    const unique = uniqueRepresentations(call.variables);
    this.#count(representations.length, unique?.sentCount ?? representations.length);
    const variables = unique?.variables ?? call.variables;
    const answer = await this.#fetchOnce(upstream, { ...call, variables });
    const whole = unique ? toEveryPlace(answer, unique) : answer;
    return checkEntities(whole, representations, this.#schema);
  }

  async #fetchOnce(upstream: Upstream, call: SubqueryCall): Promise<SubgraphAnswer> {
    const { text } = call.subquery;
    if (!this.#repeated.has(text)) return this.#send(upstream, call);
    const key = canonicalJson([upstream.name, text, call.variables]);
    const answer = this.#answers.get(key) ?? this.#send(upstream, call);
    this.#answers.set(key, answer);
    // The executor writes into what it gets; each of them must get it as it came.
    return copyOf(await answer);
  }

  #send(upstream: Upstream, call: SubqueryCall): Promise<SubgraphAnswer> {
    return this.#watch?.fetch(upstream, call) ?? upstream.fetch(call);
  }

  #count(all: number, sent: number): void {
    this.#metrics?.representations.inc({ result: 'sent' }, sent);
    if (sent < all) this.#metrics?.representations.inc({ result: 'deduplicated' }, all - sent);
  }
}

/** The subqueries that a plan has more than once. */
function repeatedIn(fetchNodes: FetchNodes): ReadonlySet<string> {
  const known = repeatedByPlan.get(fetchNodes);
  if (known) return known;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { operation } of fetchNodes.values())
    (seen.has(operation) ? repeated : seen).add(operation);
  repeatedByPlan.set(fetchNodes, repeated);
  return repeated;
}
