import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '@trellis/kernel/config';
import { unauthenticated } from '@trellis/kernel/errors';
import {
  createTokenVerifier,
  type KeySource,
  remoteKeys,
  type TokenVerifier,
} from '@trellis/kernel/identity';
import type { Service } from '@trellis/kernel/lifecycle';
import type { Logger } from '@trellis/kernel/logger';
import type { LocalSubgraph } from '@trellis/kernel/subgraph';
import type { FastifyInstance } from 'fastify';
import { acceptApiKeys, type ExchangeApiKey } from './admission/accept-api-keys.ts';
import { anonymousOnly } from './admission/anonymous-only.ts';
import { remoteExchange } from './admission/remote-exchange.ts';
import { type GatewayConfig, subgraphUrl } from './config.ts';
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
  type SubgraphAddress,
} from './supergraph/generation.ts';
import { Generations } from './supergraph/generations.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { HttpUpstream } from './transport/http.ts';
import { InProcessUpstream } from './transport/in-process.ts';
import type { Upstream } from './transport/upstream.ts';

export type GatewayOptions = {
  readonly logger: Logger;
  /** Subgraphs of this process, by name; the others are asked over the network. */
  readonly localSubgraphs?: ReadonlyMap<string, LocalSubgraph>;
  /** Where tokens are verified without asking JWKS_URL. */
  readonly keys?: KeySource;
  /** How API keys are exchanged without asking API_KEYS_URL. */
  readonly exchangeApiKey?: ExchangeApiKey;
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
  const { timeouts, listen } = config;
  const verifier = createVerifier(config, options);
  const connect = createUpstreams(config, options.localSubgraphs ?? new Map());
  const canVerify = verifier !== anonymousOnly;
  const generations = new Generations(await loadGeneration(config, connect, canVerify));
  const metrics = createMetrics();
  const health = new Health(generations);
  const app = await createServer({ corsOrigins: config.corsOrigins, logger });
  const shared = {
    path: GRAPHQL_PATH,
    admission: { generations, logger, metrics },
    generations,
    verifier,
    logger,
    operationTimeoutMs: timeouts.operationMs,
  };
  serveHealth(app, health);
  serveLandingPage(app, { explorer: config.explorer });
  if (config.explorer) await serveExplorer(app);
  const apollo = await serveGraphQL(app, { ...shared, usageReporting: config.usageReporting });
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
    },
  };
}

type Connect = NonNullable<GenerationOptions['connect']>;

async function loadGeneration(
  { supergraphPath, introspection }: GatewayConfig,
  connect: Connect,
  canVerify: boolean,
): Promise<Generation> {
  const sdl = await readFile(supergraphPath, 'utf8').catch((error: Error) => {
    throw new ConfigError(`Configuration: SUPERGRAPH_PATH cannot be read: ${error.message}.`);
  });
  const generation = buildOrExplain(sdl, { introspection, connect });
  if (generation.restrictsAccess && !canVerify)
    throw new ConfigError(
      'Configuration: JWKS_URL is missing, and the supergraph restricts access. See .env.example.',
    );
  return generation;
}

function buildOrExplain(sdl: string, options: GenerationOptions): Generation {
  try {
    return buildGeneration(sdl, options);
  } catch (error) {
    throw new ConfigError(`Configuration: SUPERGRAPH_PATH: ${(error as Error).message}`);
  }
}

function createUpstreams(
  config: GatewayConfig,
  local: ReadonlyMap<string, LocalSubgraph>,
): Connect {
  const { connectMs, subgraphMs } = config.timeouts;
  const connectOne = ({ name, url }: SubgraphAddress): Upstream => {
    const subgraph = local.get(name);
    if (subgraph) return new InProcessUpstream(subgraph);
    return new HttpUpstream({
      name,
      url: subgraphUrl(config, name, url),
      connectTimeoutMs: connectMs,
      timeoutMs: subgraphMs,
    });
  };
  return (subgraphs) => new Map(subgraphs.map((address) => [address.name, connectOne(address)]));
}

function createVerifier(config: GatewayConfig, options: GatewayOptions): TokenVerifier {
  const { jwksUrl, issuer, audience } = config.tokens;
  const keys = options.keys ?? (jwksUrl ? remoteKeys(jwksUrl) : null);
  if (!keys) return anonymousOnly;
  const exchange = options.exchangeApiKey ?? configuredExchange(config);
  return acceptApiKeys(createTokenVerifier({ keys, issuer, audience }), exchange);
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
