import { type Span, SpanKind } from '@opentelemetry/api';
import type { Logger } from '@trellis/kernel/logger';
import { toTraceparent, traceOf, traceparentOf } from '@trellis/kernel/telemetry/traceparent';
import { fail, type Tracer } from '@trellis/kernel/telemetry/tracer';
import type { GraphQLError } from 'graphql';
import type { Admitted } from '../admission/admit.ts';
import type { ClientError } from '../errors/client-error.ts';
import type { PlannedOperation } from '../supergraph/plan-operation.ts';
import { FetchWatch } from './fetch-watch.ts';
import type { Metrics } from './metrics.ts';
import { SubscriptionObservation } from './observe-subscription.ts';

/** What observing needs of a gateway; one for all operations. */
export type Observing = {
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Null: nothing is traced, and no span is made. */
  readonly tracer: Tracer | null;
  /** Operations that metrics name; all others are `other`, or clients could make names without end. */
  readonly operationNames: ReadonlySet<string>;
};

type Source = {
  readonly transport: string;
  readonly requestId: string;
  /** As the client has sent it. */
  readonly traceparent: unknown;
};
type Admission = Admitted | readonly ClientError[];
type Errors = readonly Pick<GraphQLError, 'extensions'>[];
type Kind = { readonly type: string; readonly operation: string };

const UNKNOWN: Kind = { type: 'unknown', operation: 'other' };

/** One operation of a client from its arrival to its answer: spans, metrics and a line in the log. */
export class Observation {
  /** For whatever the operation causes. */
  readonly traceparent: string | undefined;
  readonly fetches: FetchWatch;
  readonly #observing: Observing;
  readonly #source: Source;
  readonly #span: Span | undefined;
  readonly #begun = performance.now();
  #kind = UNKNOWN;
  #code: string | null = null;

  constructor(observing: Observing, source: Source) {
    const parent = toTraceparent(source.traceparent);
    const { transport, requestId } = source;
    this.#observing = observing;
    this.#source = source;
    this.#span = observing.tracer?.start('gateway.request', {
      parent,
      kind: SpanKind.SERVER,
      attributes: { 'trellis.transport': transport, 'trellis.request_id': requestId },
    });
    this.traceparent = this.#span ? traceparentOf(this.#span) : parent;
    this.fetches = new FetchWatch(observing, this.traceparent);
  }

  /** Watches the admission; an operation that is refused has been answered with that. */
  async admit(work: () => Promise<Admission>): Promise<Admission> {
    const span = this.#startSpan('gateway.admit');
    const admitted = await work();
    span?.end();
    if (!('operation' in admitted)) {
      this.answered(admitted);
      return admitted;
    }
    this.#kind = this.#kindOf(admitted.operation);
    this.#span?.setAttributes({
      'graphql.operation.type': this.#kind.type,
      'graphql.operation.name': this.#kind.operation,
    });
    return admitted;
  }

  /** Watches the planning of an operation that has not been planned before. */
  plan<Plan>(work: () => Plan): Plan {
    const span = this.#startSpan('gateway.plan');
    try {
      return work();
    } finally {
      span?.end();
    }
  }

  /** Whether it was answered, and without an error. */
  get isFine(): boolean {
    return this.#code === 'OK';
  }

  /** To be told of the errors in the answer, or of none; the first time counts. */
  answered(errors: Errors | undefined): void {
    if (this.#code !== null) return;
    const code = String(errors?.[0]?.extensions.code ?? 'OK');
    this.#code = code;
    const ms = performance.now() - this.#begun;
    this.#count(code, ms);
    if (this.#span && code !== 'OK') fail(this.#span, code);
    this.#span?.end();
    const { requestId, transport } = this.#source;
    const answered = {
      requestId,
      ...traceOf(this.traceparent),
      transport,
      ...this.#kind,
      code,
      ms: Math.round(ms),
    };
    this.#observing.logger.debug(answered, 'An operation was answered.');
  }

  /** It was refused after its admission, by the HTTP server itself. */
  refused(): void {
    this.answered([{ extensions: { code: 'BAD_REQUEST' } }]);
  }

  /** The operation is a subscription that has begun; its own observation goes on from here. */
  subscribed(): SubscriptionObservation {
    this.answered(undefined);
    return new SubscriptionObservation(this.#observing, {
      parent: this.traceparent,
      operation: this.#kind.operation,
    });
  }

  #startSpan(name: string): Span | undefined {
    return this.#observing.tracer?.start(name, { parent: this.traceparent });
  }

  #kindOf({ operation }: PlannedOperation): Kind {
    const name = operation.name?.value;
    const isNamed = name !== undefined && this.#observing.operationNames.has(name);
    return { type: operation.operation, operation: isNamed ? name : 'other' };
  }

  #count(code: string, ms: number): void {
    const { metrics } = this.#observing;
    metrics.requests.inc({ ...this.#kind, code });
    if (this.#kind.type === 'subscription') return;
    metrics.requestSeconds.observe({ ...this.#kind }, ms / 1_000);
    if (this.#kind !== UNKNOWN)
      metrics.overheadSeconds.observe(Math.max(0, ms - this.fetches.waitedMs) / 1_000);
  }
}
