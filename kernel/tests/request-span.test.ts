import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { traceparentOfRequest, traceRequests } from '../server/request-span.ts';
import { Tracer } from '../telemetry/tracer.ts';

const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

function startServer() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const tracer = new Tracer(provider.getTracer('test'), () => provider.shutdown());
  const app = fastify();
  traceRequests(app, tracer, '/graphql');
  app.get('/graphql', async (request) => ({ traceparent: traceparentOfRequest(request) }));
  app.get('/other', async (request) => ({ traceparent: traceparentOfRequest(request) ?? null }));
  app.get('/broken', async (_request, reply) => reply.code(500).send());
  return { app, exporter };
}

test('a request belongs to the trace of its caller, and what it causes to its own span', async () => {
  const { app, exporter } = startServer();
  const answer = await app.inject({ url: '/graphql', headers: { traceparent: PARENT } });
  const [span] = exporter.getFinishedSpans();
  const { traceId, spanId } = span!.spanContext();
  expect(span!.name).toBe('subgraph.request');
  expect(traceId).toBe(PARENT.split('-')[1]);
  expect(answer.json().traceparent).toBe(`00-${traceId}-${spanId}-01`);
  expect(trace.isSpanContextValid(span!.spanContext())).toBe(true);
  await app.close();
});

test('other addresses have no span, and pass on what their caller has sent', async () => {
  const { app, exporter } = startServer();
  const answer = await app.inject({ url: '/other', headers: { traceparent: PARENT } });
  expect(answer.json()).toEqual({ traceparent: PARENT });
  expect((await app.inject({ url: '/other' })).json()).toEqual({ traceparent: null });
  expect((await app.inject({ url: '/broken' })).statusCode).toBe(500);
  expect(exporter.getFinishedSpans()).toEqual([]);
  await app.close();
});

test('a request that failed has a span that says so', async () => {
  const { app, exporter } = startServer();
  app.addHook('preHandler', async (_request, reply) => reply.code(503).send());
  await app.inject({ url: '/graphql' });
  expect(exporter.getFinishedSpans()[0]!.status).toEqual({ code: 2, message: '503' });
  await app.close();
});
