import { canonicalJson } from '@trellis/kernel/canonical-json';
import { withReservedVariable } from '../supergraph/reserved-variable.ts';
import type { ResultObject } from '../supergraph/result-positions.ts';
import type { SubgraphAnswer, Subquery, SubqueryCall, Upstream } from '../transport/upstream.ts';
import { FoundErrors } from './found-errors.ts';
import type { PlanRun } from './plan-run.ts';

/** What a compiled plan works on: one operation, or one event, while it is answered. */
export class PlanExecution {
  readonly run: PlanRun;
  /** All that was fetched, by response names. */
  readonly fetched: ResultObject = {};
  readonly errors: FoundErrors;
  /** The client's, as the plan names them. */
  readonly variables: Record<string, unknown>;
  readonly #repeated: ReadonlySet<string>;
  readonly #scope = {};
  readonly #answers = new Map<string, Promise<SubgraphAnswer>>();
  #represented = 0;
  #sent = 0;

  constructor(run: PlanRun, repeated: ReadonlySet<string>) {
    this.run = run;
    this.errors = new FoundErrors(run.generation.requirements);
    this.variables = withReservedVariable(run.variables);
    this.#repeated = repeated;
  }

  /** Asks a subgraph; fetches that are equal are sent once. The answer may be anybody's: do not write. */
  async ask(
    subgraph: string,
    subquery: Subquery,
    variables: Record<string, unknown>,
  ): Promise<SubgraphAnswer> {
    const { generation, facts, signal } = this.run;
    const upstream = generation.upstreams.get(subgraph)!;
    const isQuery = this.run.operation.operation.operation === 'query';
    const scope = isQuery ? this.#scope : {};
    const call = { subquery, variables, facts, signal, scope };
    if (!this.#repeated.has(subquery.text)) return this.#send(upstream, call);
    const key = canonicalJson([subgraph, subquery.text, variables]);
    const answer = this.#answers.get(key) ?? this.#send(upstream, call);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Takes down how many entities were needed, and how many of them were asked for. */
  addRepresented(needed: number, sent: number): void {
    this.#represented += needed;
    this.#sent += sent;
  }

  /** Adds what was taken down to the metrics. */
  count(): void {
    const { representations } = this.run.metrics ?? {};
    if (!representations || this.#represented === 0) return;
    representations.inc({ result: 'sent' }, this.#sent);
    const left = this.#represented - this.#sent;
    if (left > 0) representations.inc({ result: 'deduplicated' }, left);
  }

  #send(upstream: Upstream, call: SubqueryCall): Promise<SubgraphAnswer> {
    return this.run.observation?.fetches.fetch(upstream, call) ?? upstream.fetch(call);
  }
}
