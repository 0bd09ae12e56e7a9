import type { ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { readTracingConfig } from '../telemetry/config.ts';
import { passTraceparent, withTraceparent } from '../telemetry/event-trace.ts';
import { openTracer } from '../telemetry/open-tracer.ts';
import { toTraceparent, traceparentOf } from '../telemetry/traceparent.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
// Nothing listens there: what is sampled shows in the flags.
const url = 'http://127.0.0.1:1/v1/traces';

test('a traceparent that is not well formed is as if not sent', () => {
  const good = `00-${TRACE}-${SPAN}-01`;
  expect(toTraceparent(good)).toBe(good);
  for (const broken of [
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-${SPAN}-01`,
    good.toUpperCase(),
    `${good}-more`,
    `00-${TRACE}-${SPAN}`,
    '',
    undefined,
    [good],
  ])
    expect(toTraceparent(broken)).toBeUndefined();
});

test('there is tracing only where spans can go, and in production for one trace in ten', () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318/';
  const expected = 'http://collector:4318/v1/traces';
  expect(readTracingConfig({ NODE_ENV: 'production' })).toBeNull();
  expect(readTracingConfig({ OTEL_EXPORTER_OTLP_ENDPOINT })).toEqual({
    url: expected,
    sampleRatio: 1,
  });
  expect(readTracingConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, NODE_ENV: 'production' })).toMatchObject({
    sampleRatio: 0.1,
  });
  const OTEL_TRACES_SAMPLER_ARG = '0.5';
  expect(readTracingConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG })).toMatchObject(
    { sampleRatio: 0.5 },
  );
  expect(() =>
    readTracingConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG: '2' }),
  ).toThrow('OTEL_TRACES_SAMPLER_ARG');
});

test('without tracing there is no tracer', async () => {
  expect(await openTracer('boats', null)).toBeNull();
  expect(await openTracer('boats', undefined)).toBeNull();
});

test('a share of the traces that begin here is recorded, and of others what their caller decided', async () => {
  const tracer = (await openTracer('boats', { url, sampleRatio: 0.1 }))!;
  const isSampled = (parent?: string) => {
    const span = tracer.start('one', { parent });
    return traceparentOf(span).endsWith('-01');
  };
  const sampled = Array.from({ length: 5_000 }, () => isSampled()).filter(Boolean).length;
  expect(sampled).toBeGreaterThan(350);
  expect(sampled).toBeLessThan(650);
  expect(isSampled(`00-${TRACE}-${SPAN}-01`)).toBe(true);
  expect(isSampled(`00-${TRACE}-${SPAN}-00`)).toBe(false);
  await tracer.close();
});

test('a span goes on in the trace of its parent, recorded or not', async () => {
  const tracer = (await openTracer('boats', { url, sampleRatio: 0 }))!;
  const parent = `00-${TRACE}-${SPAN}-00`;
  expect(traceparentOf(tracer.start('one', { parent }))).toMatch(
    new RegExp(`^00-${TRACE}-(?!${SPAN})[0-9a-f]{16}-00$`),
  );
  await tracer.close();
});

test('an event carries its trace to the answer, where resolvers do not see it', () => {
  const event = withTraceparent({ boatChanged: { id: 1 } }, `00-${TRACE}-${SPAN}-01`);
  expect(JSON.stringify(event)).toBe('{"boatChanged":{"id":1}}');
  const answer: ExecutionResult = { data: {} };
  expect(passTraceparent(answer, event)).toEqual({
    data: {},
    extensions: { traceparent: `00-${TRACE}-${SPAN}-01` },
  });
  expect(passTraceparent(answer, withTraceparent({}, undefined))).toEqual({ data: {} });
});
