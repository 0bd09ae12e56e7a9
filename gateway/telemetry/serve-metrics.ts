import { monitorEventLoopDelay } from 'node:perf_hooks';
import { shareMetrics } from '@trellis/kernel/telemetry/worker-metrics';
import type { FastifyInstance } from 'fastify';
import type { Generation } from '../supergraph/generation.ts';
import type { Generations } from '../supergraph/generations.ts';
import type { Metrics } from './metrics.ts';

const RESOLUTION_MS = 10;
const QUANTILES = [50, 90, 99] as const;
const NS = 1e9;

/** Serves the metrics at `/metrics` in the text format of Prometheus, with those of the process. */
export function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  generations: Generations,
): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  metrics.observeProcess();
  const text = shareMetrics(metrics.registry);
  const show = ({ id }: Generation) => {
    metrics.generationInfo.reset();
    metrics.generationInfo.set({ id }, 1);
  };
  show(generations.current);
  const stop = generations.onReplaced(show);
  app.get('/metrics', async (_request, reply) => {
    // The histogram measures the sleep between two looks, delay or not.
    for (const quantile of QUANTILES)
      metrics.eventLoopDelaySeconds.set(
        { quantile: String(quantile / 100) },
        Math.max(0, delay.percentile(quantile) / NS - RESOLUTION_MS / 1_000),
      );
    delay.reset();
    return reply.type(metrics.registry.contentType).send(await text());
  });
  app.addHook('onClose', async () => {
    stop();
    delay.disable();
  });
}
