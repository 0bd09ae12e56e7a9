import {
  type Attributes,
  type Tracer as OpenTelemetryTracer,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** Where spans go and how many of them. Absent: there is no tracing. */
export type TracingConfig = {
  /** The address that takes spans by OTLP over HTTP, such as `http://collector:4318/v1/traces`. */
  readonly url: string;
  /** Of the traces that begin here, the share that is recorded, from 0 to 1. */
  readonly sampleRatio: number;
};

export type SpanStart = {
  /** The `traceparent` of what caused it; absent: a trace begins. */
  readonly parent?: string | undefined;
  /** The `traceparent` of another trace it belongs to. */
  readonly link?: string | undefined;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
};

/**
 * Starts spans with the parent that is named: nothing is taken from the context of the call, so that
 * a trace reaches across stores and brokers the same way as across functions.
 */
export class Tracer {
  readonly #tracer: OpenTelemetryTracer;
  readonly #shutDown: () => Promise<void>;

  constructor(tracer: OpenTelemetryTracer, shutDown: () => Promise<void>) {
    this.#tracer = tracer;
    this.#shutDown = shutDown;
  }

  /** Starts a span; whoever starts it ends it. */
  start(name: string, { parent, link, ...options }: SpanStart = {}): Span {
    const context = parent ? trace.setSpanContext(ROOT_CONTEXT, remote(parent)) : ROOT_CONTEXT;
    const links = link ? [{ context: remote(link) }] : [];
    return this.#tracer.startSpan(name, { ...options, links }, context);
  }

  /** Sends what is left, for 2 s at most. */
  async close(): Promise<void> {
    await this.#shutDown();
  }
}

/** Marks a span as failed. Only the code is told: messages may quote what a user has written. */
export function fail(span: Span, code: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
}

function remote(traceparent: string): SpanContext {
  const [, traceId = '', spanId = '', flags = '00'] = traceparent.split('-');
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
}
