import { type Span, SpanKind } from '@opentelemetry/api';
import { toTraceparent, traceparentOf } from '@trellis/kernel/telemetry/traceparent';
import { fail, type Tracer } from '@trellis/kernel/telemetry/tracer';
import type { GraphQLError } from 'graphql';
import type { SubgraphAnswer } from '../transport/upstream.ts';
import { FetchWatch } from './fetch-watch.ts';

type Parts = { readonly tracer: Tracer | null };

/** A subscription from its start to its end, and each of its events. */
export class SubscriptionObservation {
  readonly #parts: Parts;
  #span: Span | undefined;

  constructor(parts: Parts, start: { parent: string | undefined; operation: string }) {
    const { parent, operation } = start;
    const attributes = { 'graphql.operation.name': operation };
    this.#parts = parts;
    this.#span = parts.tracer?.start('gateway.subscription', { parent, attributes });
  }

  /** An event that is to be answered. It belongs to the trace of the change that caused it. */
  event({ extensions }: SubgraphAnswer): EventObservation {
    const producer = toTraceparent(extensions?.traceparent);
    const subscription = this.#span && traceparentOf(this.#span);
    return new EventObservation(this.#parts, { producer, subscription });
  }

  /** @param reason the code it ended with, or `complete`; the first one counts */
  ended(reason: string): void {
    this.#span?.setAttribute('end_reason', reason);
    this.#span?.end();
    this.#span = undefined;
  }
}

/** One event on its way to one subscriber. */
export class EventObservation {
  readonly traceparent: string | undefined;
  readonly fetches: FetchWatch;
  readonly #span: Span | undefined;

  constructor(
    parts: Parts,
    { producer, subscription }: Record<'producer' | 'subscription', string | undefined>,
  ) {
    this.#span = parts.tracer?.start('gateway.subscription.event', {
      parent: producer ?? subscription,
      link: producer && subscription,
      kind: SpanKind.CONSUMER,
    });
    this.traceparent = this.#span ? traceparentOf(this.#span) : producer;
    this.fetches = new FetchWatch(parts, this.traceparent);
  }

  /** To be told once, of the errors in what was sent or of none. */
  answered(errors: readonly Pick<GraphQLError, 'extensions'>[] | undefined): void {
    const [first] = errors ?? [];
    if (this.#span && first) fail(this.#span, String(first.extensions.code));
    this.#span?.end();
  }
}
