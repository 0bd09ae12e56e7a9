import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyInstance, fastify } from 'fastify';
import { CodedError } from '../errors.ts';
import { formatError, toGraphQLError } from '../graphql-errors.ts';
import { type Health, type HealthChecks, registerHealth } from '../health.ts';
import type { TokenVerifier } from '../identity.ts';
import type { Logger } from '../logger.ts';
import type { LocalSubgraph } from '../subgraph.ts';
import type { SubgraphMetrics } from '../telemetry/subgraph-metrics.ts';
import type { Tracer } from '../telemetry/tracer.ts';
import { endConnections } from './end-connections.ts';
import { registerHttpErrors } from './http-errors.ts';
import { isWebSocket } from './is-web-socket.ts';
import { fromOnlyWorkspaceHeaders, onlyIn } from './only-workspace.ts';
import { fromOriginHeaders } from './origin.ts';
import { toRequestId } from './request-id.ts';
import { traceparentOfRequest, traceRequests } from './request-span.ts';
import { rememberRequests } from './requests-of-errors.ts';
import { serveMetrics } from './serve-metrics.ts';
import { attachSubscriptions } from './subscription-socket.ts';

// A batch of representations from the gateway is larger than what a client may send there.
const BODY_LIMIT = 1024 * 1024;

export type SubgraphServerOptions = {
  readonly subgraph: LocalSubgraph;
  readonly verifier: TokenVerifier;
  readonly health: HealthChecks;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
  /** Time between saying "not ready" and refusing connections, for load balancers to notice. */
  readonly drainDelayMs: number;
  /** Adds routes beside `/graphql` and `/health`, such as a key set. */
  readonly routes?: (app: FastifyInstance) => void;
  readonly tracer?: Tracer | null;
  readonly metrics?: SubgraphMetrics;
};

export interface SubgraphServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a subgraph at `/graphql`, over HTTP and, for subscriptions, graphql-ws. */
export async function startSubgraphServer(options: SubgraphServerOptions): Promise<SubgraphServer> {
  const { subgraph, verifier, logger, host, port } = options;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: (request) => toRequestId(request.headers['x-request-id']),
    requestTimeout: 15_000,
    http: { shouldUpgradeCallback: isWebSocket },
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
  });
  registerHttpErrors(app, logger);
  traceRequests(app, options.tracer ?? null, '/graphql');
  if (options.metrics) serveMetrics(app, options.metrics);
  const health: Health = registerHealth(app, options.health);
  const apollo = await startApollo(subgraph, app, logger);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const caller = await verifier.verify(request.headers.authorization).catch(asGraphQLError);
        const identity = onlyIn(caller, fromOnlyWorkspaceHeaders(request.headers));
        const origin = fromOriginHeaders(request.headers);
        const traceparent = traceparentOfRequest(request);
        return subgraph.createContext({ identity, requestId: request.id, origin, traceparent });
      },
    }),
  });
  options.routes?.(app);
  const { name, publicRoutes } = subgraph;
  if (publicRoutes)
    await app.register(async (scope) => publicRoutes(scope), { prefix: `/${name}` });
  const sockets = attachSubscriptions({ server: app.server, subgraph, verifier, logger });
  const url = await app.listen({ host, port });
  return {
    url,
    async close() {
      health.drain();
      endConnections(app.server);
      await new Promise((resolve) => setTimeout(resolve, options.drainDelayMs));
      await sockets.close();
      await app.close();
    },
  };
}

function asGraphQLError(error: unknown): never {
  throw error instanceof CodedError ? toGraphQLError(error) : error;
}

async function startApollo(
  subgraph: LocalSubgraph,
  app: FastifyInstance,
  logger: Logger,
): Promise<ApolloServer<object>> {
  const { plugin, requestOf } = rememberRequests();
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: {
      debug() {},
      info() {},
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    formatError: (formatted, error) =>
      formatError(formatted, error, { logger, ...requestOf(error) }),
    plugins: [
      plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  return apollo;
}
