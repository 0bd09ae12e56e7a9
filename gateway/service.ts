import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '@trellis/kernel/config';
import { unauthenticated } from '@trellis/kernel/errors';
import { createTokenVerifier, type KeySource, remoteKeys } from '@trellis/kernel/identity';
import type { Service } from '@trellis/kernel/lifecycle';
import type { Logger } from '@trellis/kernel/logger';
import type { LocalSubgraph } from '@trellis/kernel/subgraph';
import { openTracer } from '@trellis/kernel/telemetry/open-tracer';
import type { FastifyInstance } from 'fastify';
import { acceptApiKeys, type ExchangeApiKey } from './admission/accept-api-keys.ts';
import { remoteExchange } from './admission/remote-exchange.ts';
import type { GatewayConfig } from './config.ts';
import { isOriginAllowed } from './http/allowed-origin.ts';
import { serveExplorer } from './http/explorer.ts';
import { serveGraphQL } from './http/graphql-route.ts';
import { Health, serveHealth } from './http/health.ts';
import { serveLandingPage } from './http/landing-page.ts';
import { createServer } from './http/server.ts';
import { SocketServer } from './subscriptions/socket-server.ts';
import {
  buildGeneration,
  type Generation,
  type GenerationOptions,
} from './supergraph/generation.ts';
import { Generations } from './supergraph/generations.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { serveMetrics } from './telemetry/serve-metrics.ts';
import { connectUpstream } from './transport/connect-upstream.ts';

export type GatewayOptions = {
  readonly logger: Logger;
  /** Subgraphs of this process, by name; the others are asked over the network. */
  readonly localSubgraphs?: ReadonlyMap<string, LocalSubgraph>;
  /** Where tokens are verified without asking JWKS_URL. */
  readonly keys?: KeySource;
  /** How API keys are exchanged without asking API_KEYS_URL. */
  readonly exchangeApiKey?: ExchangeApiKey;
  /** Operations that metrics name; all others are counted as `other`. */
  readonly operationNames?: ReadonlySet<string>;
};

export interface GatewayService extends Service {
  readonly url: string;
  readonly port: number;
}

const GRAPHQL_PATH = '/graphql';
const DRAIN_LIMIT_MS = 10_000;

/** Starts the gateway: one address for all subgraphs of the supergraph. */
export async function createGatewayService(
  config: GatewayConfig,
  options: GatewayOptions,
): Promise<GatewayService> {
  const { logger } = options;
  const { tokens, timeouts, listen } = config;
  const keys = options.keys ?? configuredKeys(config);
  const exchange = options.exchangeApiKey ?? configuredExchange(config);
  const verifier = acceptApiKeys(
    createTokenVerifier({ keys, issuer: tokens.issuer, audience: tokens.audience }),
    exchange,
  );
  const metrics = createMetrics();
  const connect: Connect = (subgraphs) =>
    new Map(
      subgraphs.map((subgraph) => {
        const local = options.localSubgraphs?.get(subgraph.name);
        return [subgraph.name, connectUpstream(config, subgraph, { local, metrics })];
      }),
    );
  const generations = new Generations(await loadGeneration(config, connect));
  const health = new Health(generations);
  const app = await createServer({ corsOrigins: config.corsOrigins, logger });
  const tracer = await openTracer('gateway', config.tracing);
  const operationNames = options.operationNames ?? new Set<string>();
  const shared = {
    observing: { metrics, logger, tracer, operationNames },
    path: GRAPHQL_PATH,
    admission: { generations, logger, metrics },
    generations,
    verifier,
    logger,
    operationTimeoutMs: timeouts.operationMs,
  };
  serveHealth(app, health);
  serveMetrics(app, metrics, generations);
  serveLandingPage(app, { explorer: config.explorer });
  if (config.explorer) await serveExplorer(app);
  const apollo = await serveGraphQL(app, shared);
  await app.listen({ host: listen.host, port: listen.port });
  const sockets = new SocketServer({
    ...shared,
    server: app.server,
    isOriginAllowed: (request) => isOriginAllowed(request, config.corsOrigins),
  });
  const { port } = app.server.address() as AddressInfo;

  return {
    port,
    url: `http://${hostOf(listen.host)}:${port}${GRAPHQL_PATH}`,
    settle: async () => undefined,
    async [Symbol.asyncDispose]() {
      health.drain();
      await wait(timeouts.drainDelayMs);
      await Promise.all([sockets.close(), closeServer(app)]);
      await apollo.stop();
      await Promise.all(
        [...generations.current.upstreams.values()].map((upstream) => upstream.close()),
      );
      await tracer?.close();
    },
  };
}

type Connect = NonNullable<GenerationOptions['connect']>;

async function loadGeneration(
  { supergraphPath, introspection }: GatewayConfig,
  connect: Connect,
): Promise<Generation> {
  const sdl = await readFile(supergraphPath, 'utf8').catch((error: Error) => {
    throw new ConfigError(`Configuration: SUPERGRAPH_PATH cannot be read: ${error.message}.`);
  });
  try {
    return buildGeneration(sdl, { introspection, connect });
  } catch (error) {
    throw new ConfigError(`Configuration: SUPERGRAPH_PATH: ${(error as Error).message}`);
  }
}

function configuredKeys({ tokens }: GatewayConfig): KeySource {
  if (tokens.jwksUrl) return remoteKeys(tokens.jwksUrl);
  throw new ConfigError('Configuration: JWKS_URL is missing. See .env.example.');
}

function configuredExchange({ tokens, timeouts }: GatewayConfig): ExchangeApiKey {
  const { apiKeysUrl } = tokens;
  if (apiKeysUrl) return remoteExchange(apiKeysUrl, timeouts.subgraphMs);
  return () => Promise.reject(unauthenticated());
}

async function closeServer(app: FastifyInstance): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), DRAIN_LIMIT_MS);
  await app.close();
  clearTimeout(limit);
}

function hostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
