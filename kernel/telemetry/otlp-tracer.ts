import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { Tracer, type TracingConfig } from './tracer.ts';

const EXPORT_TIMEOUT_MS = 2_000;

/**
 * A tracer that sends its spans in batches by OTLP over HTTP. Nothing is registered globally, so
 * each service of a process has its own, and libraries that trace by themselves stay silent.
 */
export function createOtlpTracer(service: string, { url, sampleRatio }: TracingConfig): Tracer {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': service,
      'service.namespace': 'trellis',
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  });
  // What cannot be delivered at the end is dropped: it must not hold up the service.
  const shutDown = () => provider.shutdown().catch(() => undefined);
  return new Tracer(provider.getTracer('trellis'), shutDown);
}
