import { fileURLToPath } from 'node:url';
import {
  ConfigError,
  commonEnvironment,
  type Environment,
  flag,
  port,
  readEnvironment,
} from '@trellis/kernel/config';
import { readTracingConfig } from '@trellis/kernel/telemetry/config';
import type { TracingConfig } from '@trellis/kernel/telemetry/tracer';
import * as z from 'zod';
import {
  type AdmissionSettings,
  admissionEnvironment,
  toAdmissionSettings,
} from './admission/config.ts';
import { trustedProxies } from './http/trusted-proxies.ts';
import type { SocketLimitsConfig } from './subscriptions/socket-limits.ts';
import type { UplinkConfig } from './supergraph/supergraph-source.ts';

const committedSupergraph = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));
const milliseconds = z.coerce.number('expected milliseconds').int().min(1);
const count = z.coerce.number('expected a number').int().min(0);
const origins = z.string().transform((text) => text.split(',').map((origin) => origin.trim()));
const SUBGRAPH_PROTOCOLS = ['http:', 'https:', 'unix:'];

const names = z.string().transform((text) => text.split(',').map((name) => name.trim()));

const proxies = origins.refine(isProxyList, 'expected addresses or networks such as 10.0.0.0/8');

const environmentShape = {
  HOST: commonEnvironment.HOST,
  LOG_LEVEL: commonEnvironment.LOG_LEVEL,
  JWKS_URL: commonEnvironment.JWKS_URL,
  API_KEYS_URL: commonEnvironment.JWKS_URL,
  TOKEN_ISSUER: commonEnvironment.TOKEN_ISSUER,
  TOKEN_AUDIENCE: commonEnvironment.TOKEN_AUDIENCE,
  DRAIN_DELAY_MS: commonEnvironment.DRAIN_DELAY_MS,
  NODE_ENV: z.string().default('development'),
  PORT: port.default(4000),
  SUPERGRAPH_PATH: z.string().optional(),
  CORS_ORIGINS: origins.default([]),
  TRUSTED_PROXIES: proxies.default([]),
  EXPLORER: flag.optional(),
  CONSOLE: flag.default(true),
  OPERATION_TIMEOUT_MS: milliseconds.default(15_000),
  OVERLOAD_MAX_QUEUE_MS: count.default(50),
  SUBGRAPH_TIMEOUT_MS: milliseconds.default(5_000),
  CONNECT_TIMEOUT_MS: milliseconds.default(1_000),
  SUPERGRAPH_POLL_MS: count.default(1_000),
  APOLLO_KEY: z.string().optional(),
  APOLLO_GRAPH_REF: z.string().optional(),
  APOLLO_UPLINK_ENDPOINTS: names.optional(),
  REDIS_URL: commonEnvironment.REDIS_URL,
  MESSAGING_PREFIX: commonEnvironment.MESSAGING_PREFIX,
  MAX_SOCKETS: count.default(20_000),
  MAX_SOCKETS_PER_USER: count.default(10),
  MAX_SOCKETS_PER_ADDRESS: count.default(50),
  MAX_UPGRADES_PER_SECOND: count.default(1_000),
  MAX_OPERATIONS_PER_SOCKET: count.default(50),
  MAX_SUBSCRIBES_PER_SECOND: count.default(20),
  MAX_SUBSCRIPTION_GROUPS: count.default(5_000),
  MAX_SUBSCRIPTION_GROUPS_PER_USER: count.default(100),
  MAX_SUBSCRIPTION_SOURCES: count.default(10_000),
  SUBSCRIPTION_LINGER_MS: count.default(5_000),
  SOCKET_DRAIN_MS: count.optional(),
  SUBSCRIPTION_LAG_LIMIT_MS: count.default(10_000),
  CONFLATED_FIELDS: names.default([]),
  SINGLE_FLIGHT: flag.default(false),
  PUBLIC_ROUTES: names.default(['audit', 'notifications']),
  ...admissionEnvironment,
};

export type UsageReporting = {
  readonly key: string;
  readonly graphRef: string;
  /** Where reports go instead of to Apollo. */
  readonly endpointUrl?: string;
};

export type GatewayConfig = {
  readonly listen: { readonly host: string; readonly port: number };
  readonly logLevel: string;
  readonly supergraphPath: string;
  /** How often the file is looked at; 0: never again. */
  readonly supergraphPollMs: number;
  /** Where the supergraph comes from in place of the file. */
  readonly uplink?: UplinkConfig | undefined;
  readonly redisUrl?: string | undefined;
  readonly messagingPrefix: string;
  readonly sockets: SocketLimitsConfig & { readonly drainMs: number };
  readonly subscriptions: {
    readonly groups: number;
    readonly groupsPerUser: number;
    readonly sources: number;
    readonly lingerMs: number;
    readonly lagLimitMs: number;
    readonly conflatedFields: readonly string[];
  };
  /** Addresses that take the place of the supergraph's own, by `subgraphVariable(name)`. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Limits that take the place of `subgraphMs`, by name of their variable, as they were given. */
  readonly subgraphTimeouts: Readonly<Record<string, string>>;
  /** Whether equal queries of one caller that are under way at once reach a subgraph as one. */
  readonly singleFlight: boolean;
  /** Subgraphs whose routes for anybody are served under `/<name>/`. */
  readonly publicRoutes: readonly string[];
  readonly tokens: {
    readonly jwksUrl?: string | undefined;
    /** Where API keys are exchanged; absent: none is accepted. */
    readonly apiKeysUrl?: string | undefined;
    readonly issuer: string;
    readonly audience: string;
  };
  /** Origins of browsers that may call besides the gateway's own; `*` allows all. */
  readonly corsOrigins: readonly string[];
  /** Addresses and networks of proxies whose `x-forwarded-*` is believed. */
  readonly trustedProxies: readonly string[];
  /** The graph in Apollo Studio that is told which operations run; null: nobody is told. */
  readonly usageReporting: UsageReporting | null;
  readonly explorer: boolean;
  /** Whether the console is served at `/`. */
  readonly console: boolean;
  /** Where spans go; null: nowhere, and none are made. */
  readonly tracing: TracingConfig | null;
  readonly admission: AdmissionSettings;
  /** How much longer than usual operations may take before others are refused; 0: none ever is. */
  readonly overloadMaxQueueMs: number;
  readonly timeouts: {
    readonly operationMs: number;
    readonly subgraphMs: number;
    readonly connectMs: number;
    readonly drainDelayMs: number;
  };
};

/** Reads the gateway's settings. */
export function readConfig(environment: Environment = process.env): GatewayConfig {
  const read = readEnvironment(environmentShape, environment);
  const isProduction = read.NODE_ENV === 'production';
  return {
    listen: { host: read.HOST, port: read.PORT },
    logLevel: read.LOG_LEVEL,
    supergraphPath: read.SUPERGRAPH_PATH ?? committedSupergraph,
    supergraphPollMs: read.SUPERGRAPH_POLL_MS,
    uplink: uplinkOf(read),
    redisUrl: read.REDIS_URL,
    messagingPrefix: read.MESSAGING_PREFIX,
    sockets: {
      sockets: read.MAX_SOCKETS,
      socketsPerUser: read.MAX_SOCKETS_PER_USER,
      socketsPerAddress: read.MAX_SOCKETS_PER_ADDRESS,
      upgradesPerSecond: read.MAX_UPGRADES_PER_SECOND,
      operationsPerSocket: read.MAX_OPERATIONS_PER_SOCKET,
      subscribesPerSecond: read.MAX_SUBSCRIBES_PER_SECOND,
      drainMs: read.SOCKET_DRAIN_MS ?? (isProduction ? 20_000 : 0),
    },
    subscriptions: {
      groups: read.MAX_SUBSCRIPTION_GROUPS,
      groupsPerUser: read.MAX_SUBSCRIPTION_GROUPS_PER_USER,
      sources: read.MAX_SUBSCRIPTION_SOURCES,
      lingerMs: read.SUBSCRIPTION_LINGER_MS,
      lagLimitMs: read.SUBSCRIPTION_LAG_LIMIT_MS,
      conflatedFields: read.CONFLATED_FIELDS,
    },
    subgraphUrls: endingIn('_URL', environment),
    subgraphTimeouts: endingIn('_TIMEOUT_MS', environment),
    singleFlight: read.SINGLE_FLIGHT,
    publicRoutes: read.PUBLIC_ROUTES,
    tokens: {
      jwksUrl: read.JWKS_URL,
      apiKeysUrl: read.API_KEYS_URL,
      issuer: read.TOKEN_ISSUER,
      audience: read.TOKEN_AUDIENCE,
    },
    corsOrigins: read.CORS_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    usageReporting:
      read.APOLLO_KEY && read.APOLLO_GRAPH_REF
        ? { key: read.APOLLO_KEY, graphRef: read.APOLLO_GRAPH_REF }
        : null,
    explorer: read.EXPLORER ?? !isProduction,
    console: read.CONSOLE,
    admission: toAdmissionSettings(read, { isProduction }),
    overloadMaxQueueMs: read.OVERLOAD_MAX_QUEUE_MS,
    tracing: readTracingConfig(environment),
    timeouts: {
      operationMs: read.OPERATION_TIMEOUT_MS,
      subgraphMs: read.SUBGRAPH_TIMEOUT_MS,
      connectMs: read.CONNECT_TIMEOUT_MS,
      drainDelayMs: read.DRAIN_DELAY_MS,
    },
  };
}

// A file that is named comes first.
function uplinkOf(read: {
  SUPERGRAPH_PATH?: string | undefined;
  APOLLO_KEY?: string | undefined;
  APOLLO_GRAPH_REF?: string | undefined;
  APOLLO_UPLINK_ENDPOINTS?: string[] | undefined;
}): GatewayConfig['uplink'] {
  const { APOLLO_KEY: apiKey, APOLLO_GRAPH_REF: graphRef } = read;
  if (read.SUPERGRAPH_PATH || !apiKey || !graphRef) return undefined;
  return { apiKey, graphRef, endpoints: read.APOLLO_UPLINK_ENDPOINTS };
}

function isProxyList(entries: readonly string[]): boolean {
  try {
    trustedProxies(entries);
    return true;
  } catch {
    return false;
  }
}

/** The variable that says where a subgraph is: `ORDER_ITEMS_URL` for `order-items`. */
export function subgraphVariable(name: string): string {
  return `${prefixOf(name)}_URL`;
}

/**
 * How long a subgraph may take for one answer: `ORDER_ITEMS_TIMEOUT_MS` for `order-items`, else
 * SUBGRAPH_TIMEOUT_MS.
 *
 * @throws ConfigError
 */
export function subgraphTimeoutMs(config: GatewayConfig, name: string): number {
  const variable = `${prefixOf(name)}_TIMEOUT_MS`;
  const text = config.subgraphTimeouts[variable];
  if (text === undefined) return config.timeouts.subgraphMs;
  const read = milliseconds.safeParse(text);
  if (read.success) return read.data;
  throw new ConfigError(`Configuration: ${variable}: ${read.error.issues[0]?.message}.`);
}

function prefixOf(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}

/**
 * Where a subgraph is to be asked.
 *
 * @throws ConfigError
 */
export function subgraphUrl(config: GatewayConfig, name: string, routingUrl: string): URL {
  const variable = subgraphVariable(name);
  const text = config.subgraphUrls[variable] ?? routingUrl;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && SUBGRAPH_PROTOCOLS.includes(url.protocol)) return url;
  throw new ConfigError(
    `Configuration: ${variable}: expected http://…, https://… or unix:/path:/graphql.`,
  );
}

// Which of these belong to subgraphs is known only when the supergraph has been read.
function endingIn(suffix: string, environment: Environment): Record<string, string> {
  const named = Object.entries(environment).filter(
    ([name, value]) => name.endsWith(suffix) && value && !(name in environmentShape),
  );
  return Object.fromEntries(named) as Record<string, string>;
}
