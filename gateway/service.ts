import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccessTopic } from '@trellis/kernel/changes/access-changes';
import { createRedisAccess } from '@trellis/kernel/changes/redis-access';
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
import { endConnections } from '@trellis/kernel/server/end-connections';
import type { LocalSubgraph } from '@trellis/kernel/subgraph';
import { openTracer } from '@trellis/kernel/telemetry/open-tracer';
import type { FastifyInstance } from 'fastify';
import { acceptApiKeys, type ExchangeApiKey } from './admission/accept-api-keys.ts';
import { anonymousOnly } from './admission/anonymous-only.ts';
import { createAdmission } from './admission/create-admission.ts';
import { refuseEnded } from './admission/refuse-ended.ts';
import { remoteExchange } from './admission/remote-exchange.ts';
import { warmUp } from './admission/warm-up.ts';
import { type GatewayConfig, subgraphUrl } from './config.ts';
import { isOriginAllowed } from './http/allowed-origin.ts';
import { isConsoleBuilt, serveConsole } from './http/console.ts';
import { EventStreams } from './http/event-stream-route.ts';
import { serveExplorer } from './http/explorer.ts';
import { serveGraphQL } from './http/graphql-route.ts';
import { Health, serveHealth } from './http/health.ts';
import { serveLandingPage } from './http/landing-page.ts';
import { servePublicRoutes } from './http/public-routes.ts';
import { createServer } from './http/server.ts';
import { trustedProxies } from './http/trusted-proxies.ts';
import { OverloadGuard } from './overload/overload-guard.ts';
import { AccessWatch } from './subscriptions/access-watch.ts';
import { SocketLimits } from './subscriptions/socket-limits.ts';
import { SocketServer } from './subscriptions/socket-server.ts';
import { SubscriptionHub } from './subscriptions/subscription-hub.ts';
import {
  buildGeneration,
  type Generation,
  type GenerationOptions,
} from './supergraph/generation.ts';
import { Generations } from './supergraph/generations.ts';
import { reload } from './supergraph/reload.ts';
import { fileSource, uplinkSource } from './supergraph/supergraph-source.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import { serveMetrics } from './telemetry/serve-metrics.ts';
import { connectUpstream } from './transport/connect-upstream.ts';
import { Upstreams } from './transport/upstreams.ts';

export type GatewayOptions = {
  readonly logger: Logger;
  /** Subgraphs of this process, by name; the others are asked over the network. */
  readonly localSubgraphs?: ReadonlyMap<string, LocalSubgraph>;
  /** Where tokens are verified without asking JWKS_URL. */
  readonly keys?: KeySource;
  /** How API keys are exchanged without asking API_KEYS_URL. */
  readonly exchangeApiKey?: ExchangeApiKey;
  /** Where changes of access are announced without Redis. */
  readonly access?: AccessTopic;
};

export interface GatewayService extends Service {
  readonly url: string;
  readonly port: number;
  /** The subscriptions that run, for whoever wants to count them. */
  readonly metrics: Metrics;
  readonly subscriptions: Pick<SubscriptionHub, 'size' | 'begun'>;
}

const GRAPHQL_PATH = '/graphql';
const DRAIN_LIMIT_MS = 10_000;
const PREVIOUS_GENERATION_MS = 60_000;

/** Starts the gateway: one address for all subgraphs of the supergraph. */
export async function createGatewayService(
  config: GatewayConfig,
  options: GatewayOptions,
): Promise<GatewayService> {
  const { logger } = options;
  const { timeouts, listen, sockets: limits } = config;
  const metrics = createMetrics();
  const upstreams = new Upstreams((subgraph) => {
    const local = options.localSubgraphs?.get(subgraph.name);
    return connectUpstream(config, subgraph, { local, metrics });
  });
  const known = createVerifier(config, options);
  const connect: Connect = (subgraphs) => upstreams.connect(subgraphs);
  const build = (sdl: string) => buildServable(sdl, connect, known !== anonymousOnly);
  const source = config.uplink
    ? uplinkSource(config.uplink, logger)
    : fileSource(config.supergraphPath, { pollMs: config.supergraphPollMs, logger });
  const generations = new Generations(firstGeneration(await source.read(), build));

  const access = new AccessWatch();
  const topic = accessTopic(config, options);
  await topic?.listen((change) => access.learn(change));
  const hub = new SubscriptionHub({ ...hubOptions(config), logger, metrics, access });
  const verifier = refuseEnded(known, access);
  const admission = await createAdmission({
    settings: config.admission,
    redisUrl: config.redisUrl,
    prefix: config.messagingPrefix,
    generations,
    access,
    logger,
    metrics,
  });
  const tracer = await openTracer('gateway', config.tracing);
  const { operationNames } = admission;
  const guard = new OverloadGuard({ maxQueueMs: config.overloadMaxQueueMs, metrics, logger });
  const shared = {
    observing: { metrics, logger, tracer, operationNames },
    path: GRAPHQL_PATH,
    admission,
    generations,
    verifier,
    logger,
    hub,
    access,
    guard,
    limits: new SocketLimits(limits),
    drainMs: limits.drainMs,
    operationTimeoutMs: timeouts.operationMs,
  };
  const stopWatching = source.watch((sdl) =>
    reload(sdl, {
      generations,
      build,
      hub,
      metrics,
      logger,
      warmUp: (generation) => warmUp(admission, generation),
      onReplaced: () => closeUnusedLater(upstreams, generations),
    }),
  );

  const health = new Health(generations, () => shared.limits.isFull);
  const proxies = trustedProxies(config.trustedProxies);
  const app = await createServer({
    gate: { path: GRAPHQL_PATH, guard, corsOrigins: config.corsOrigins },
    corsOrigins: config.corsOrigins,
    maxBodyBytes: config.admission.maxBodyBytes,
    proxies,
    logger,
  });
  serveHealth(app, health);
  serveMetrics(app, metrics, generations);
  if (config.console && isConsoleBuilt()) await serveConsole(app, { taken: config.publicRoutes });
  else serveLandingPage(app, { explorer: config.explorer, console: config.console });
  if (config.explorer) await serveExplorer(app);
  await servePublicRoutes(app, {
    names: config.publicRoutes,
    locals: options.localSubgraphs,
    originOf: (name) => {
      const subgraph = generations.current.subgraphs.find((known) => known.name === name);
      return subgraph ? subgraphUrl(config, name, subgraph.url).origin : null;
    },
  });
  const streams = new EventStreams(shared);
  const { usageReporting } = config;
  const apollo = await serveGraphQL(app, { ...shared, streams, usageReporting });
  await app.listen({ host: listen.host, port: listen.port });
  const sockets = new SocketServer({
    ...shared,
    server: app.server,
    proxies,
    isOriginAllowed: (request) => isOriginAllowed(request, config.corsOrigins),
  });
  const { port } = app.server.address() as AddressInfo;
  void warmUp(admission, generations.current);

  return {
    port,
    url: `http://${hostOf(listen.host)}:${port}${GRAPHQL_PATH}`,
    subscriptions: hub,
    metrics,
    settle: async () => undefined,
    async [Symbol.asyncDispose]() {
      health.drain();
      endConnections(app.server);
      await stopWatching();
      await wait(timeouts.drainDelayMs);
      await Promise.all([sockets.close(), streams.close(), closeServer(app, limits.drainMs)]);
      hub.close();
      await apollo.stop();
      admission.close();
      if (topic !== options.access) await topic?.close();
      await upstreams.close();
      await tracer?.close();
    },
  };
}

type Connect = NonNullable<GenerationOptions['connect']>;

function buildServable(sdl: string, connect: Connect, canVerify: boolean): Generation {
  const generation = buildGeneration(sdl, { connect });
  if (generation.restrictsAccess && !canVerify)
    throw new ConfigError(
      'Configuration: JWKS_URL is missing, and the supergraph restricts access. See .env.example.',
    );
  return generation;
}

function firstGeneration(sdl: string, build: (sdl: string) => Generation): Generation {
  try {
    return build(sdl);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`Configuration: SUPERGRAPH_PATH: ${(error as Error).message}`);
  }
}

function accessTopic(
  { redisUrl: url, messagingPrefix: prefix }: GatewayConfig,
  { access, logger }: GatewayOptions,
): AccessTopic | null {
  return access ?? (url ? createRedisAccess({ url, prefix, logger }) : null);
}

function hubOptions({ subscriptions }: GatewayConfig) {
  const { groups, groupsPerUser, sources, conflatedFields, ...times } = subscriptions;
  return {
    limits: { groups, groupsPerUser, sources },
    ...times,
    conflatedFields: new Set(conflatedFields),
  };
}

// Operations of the previous generation may still run.
function closeUnusedLater(upstreams: Upstreams, generations: Generations): void {
  const close = () => void upstreams.closeUnused(generations.current.upstreams);
  setTimeout(close, PREVIOUS_GENERATION_MS).unref();
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

async function closeServer(app: FastifyInstance, streamsMs: number): Promise<void> {
  const limitMs = DRAIN_LIMIT_MS + streamsMs;
  const limit = setTimeout(() => app.server.closeAllConnections(), limitMs);
  await app.close();
  clearTimeout(limit);
}

function hostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
