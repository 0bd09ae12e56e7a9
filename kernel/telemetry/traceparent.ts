import type { Span } from '@opentelemetry/api';

const FORM = /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** A valid `traceparent` (W3C Trace Context, 3.2), or nothing: what is broken is as if not sent. */
export function toTraceparent(given: unknown): string | undefined {
  return typeof given === 'string' && FORM.test(given) && !given.startsWith('ff')
    ? given
    : undefined;
}

/** What a line in the log says so that its trace is found; empty without one. */
export function traceOf(traceparent: string | undefined): { traceId?: string } {
  const traceId = traceparent?.split('-')[1];
  return traceId ? { traceId } : {};
}

/** What others need to know of a span to go on in its trace. */
export function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
