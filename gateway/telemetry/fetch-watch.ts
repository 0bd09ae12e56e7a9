import { SpanKind } from '@opentelemetry/api';
import { traceparentOf } from '@trellis/kernel/telemetry/traceparent';
import { fail, type Tracer } from '@trellis/kernel/telemetry/tracer';
import type { SubgraphAnswer, SubqueryCall, Upstream } from '../transport/upstream.ts';

type Parts = { readonly tracer: Tracer | null };

/** Watches the fetches of one operation: a span for each, and how long any of them was waited for. */
export class FetchWatch {
  readonly #tracer: Tracer | null;
  readonly #parent: string | undefined;
  #underWay = 0;
  #waitingSince = 0;
  #waitedMs = 0;

  constructor({ tracer }: Parts, parent: string | undefined) {
    this.#tracer = tracer;
    this.#parent = parent;
  }

  /** The time in which at least one subgraph was waited for. */
  get waitedMs(): number {
    return this.#waitedMs;
  }

  async fetch(upstream: Upstream, call: SubqueryCall): Promise<SubgraphAnswer> {
    if (this.#underWay === 0) this.#waitingSince = performance.now();
    this.#underWay += 1;
    try {
      return await (this.#tracer
        ? this.#trace(this.#tracer, upstream, call)
        : upstream.fetch(call));
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#waitedMs += performance.now() - this.#waitingSince;
    }
  }

  async #trace(tracer: Tracer, upstream: Upstream, call: SubqueryCall): Promise<SubgraphAnswer> {
    const { representations } = call.variables;
    const span = tracer.start('gateway.fetch', {
      parent: this.#parent,
      kind: SpanKind.CLIENT,
      attributes: {
        'trellis.subgraph': upstream.name,
        ...(Array.isArray(representations) && { 'trellis.entities': representations.length }),
      },
    });
    try {
      const facts = { ...call.facts, traceparent: traceparentOf(span) };
      return await upstream.fetch({ ...call, facts });
    } catch (error) {
      fail(span, String((error as { code?: unknown }).code ?? 'INTERNAL'));
      throw error;
    } finally {
      span.end();
    }
  }
}
