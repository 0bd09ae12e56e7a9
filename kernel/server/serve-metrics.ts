import type { FastifyInstance } from 'fastify';
import type { SubgraphMetrics } from '../telemetry/subgraph-metrics.ts';
import { shareMetrics } from '../telemetry/worker-metrics.ts';

/** Serves `/metrics` in the text format of Prometheus, and measures the requests to `/graphql`. */
export function serveMetrics(app: FastifyInstance, metrics: SubgraphMetrics): void {
  const { registry } = metrics;
  const text = shareMetrics(registry);
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await text()),
  );
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url === '/graphql')
      metrics.countRequest(reply.statusCode, reply.elapsedTime / 1_000);
  });
}
