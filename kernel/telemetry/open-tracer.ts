import type { Tracer, TracingConfig } from './tracer.ts';

/**
 * The tracer of a service, or null when there is nowhere to send spans: then not even the libraries
 * for it are loaded, and whoever asks `tracer?.start(…)` does no work at all.
 */
export async function openTracer(
  service: string,
  config: TracingConfig | null | undefined,
): Promise<Tracer | null> {
  if (!config) return null;
  const { createOtlpTracer } = await import('./otlp-tracer.ts');
  return createOtlpTracer(service, config);
}
