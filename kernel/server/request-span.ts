import { type Span, SpanKind } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toTraceparent, traceparentOf } from '../telemetry/traceparent.ts';
import { fail, type Tracer } from '../telemetry/tracer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    span: Span | null;
  }
}

/** Makes a span of each request to an address, if there is tracing. */
export function traceRequests(app: FastifyInstance, tracer: Tracer | null, url: string): void {
  if (!tracer) return;
  app.decorateRequest('span', null);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== url) return;
    const parent = toTraceparent(request.headers.traceparent);
    const attributes = { 'trellis.request_id': request.id };
    request.span = tracer.start('subgraph.request', { parent, kind: SpanKind.SERVER, attributes });
  });
  app.addHook('onResponse', async ({ span }, reply) => {
    if (reply.statusCode >= 500 && span) fail(span, String(reply.statusCode));
    span?.end();
  });
}

/** The trace that a request belongs to: that of its own span, else what its caller has sent. */
export function traceparentOfRequest({ span, headers }: FastifyRequest): string | undefined {
  return span ? traceparentOf(span) : toTraceparent(headers.traceparent);
}
