import * as z from 'zod';
import { type Environment, httpUrl, readEnvironment } from '../config.ts';
import type { TracingConfig } from './tracer.ts';

const PRODUCTION_RATIO = 0.1;

/** The variables of tracing, by their standard names. */
export const tracingEnvironment = {
  NODE_ENV: z.string().default('development'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number('expected 0 to 1').min(0).max(1).optional(),
};

/**
 * Reads where spans go; null when no endpoint is given. Unless said otherwise all traces that begin
 * here are recorded, in production one in ten.
 *
 * @throws ConfigError
 */
export function readTracingConfig(environment: Environment = process.env): TracingConfig | null {
  const read = readEnvironment(tracingEnvironment, environment);
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = read;
  if (!endpoint) return null;
  const usual = read.NODE_ENV === 'production' ? PRODUCTION_RATIO : 1;
  return {
    // The endpoint is a base; each signal has its path below (OTLP exporter specification).
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    sampleRatio: read.OTEL_TRACES_SAMPLER_ARG ?? usual,
  };
}
