import { fileURLToPath } from 'node:url';
import {
  ConfigError,
  commonEnvironment,
  type Environment,
  flag,
  port,
  readEnvironment,
} from '@trellis/kernel/config';
import * as z from 'zod';

const committedSupergraph = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));
const milliseconds = z.coerce.number('expected milliseconds').int().min(1);
const origins = z.string().transform((text) => text.split(',').map((origin) => origin.trim()));

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
  SUPERGRAPH_PATH: z.string().default(committedSupergraph),
  CORS_ORIGINS: origins.default([]),
  APOLLO_KEY: z.string().optional(),
  APOLLO_GRAPH_REF: z.string().optional(),
  EXPLORER: flag.optional(),
  OPERATION_TIMEOUT_MS: milliseconds.default(15_000),
  SUBGRAPH_TIMEOUT_MS: milliseconds.default(5_000),
  CONNECT_TIMEOUT_MS: milliseconds.default(1_000),
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
  /** Addresses that take the place of the supergraph's own, by `subgraphVariable(name)`. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly tokens: {
    readonly jwksUrl?: string | undefined;
    /** Where API keys are exchanged; absent: none is accepted. */
    readonly apiKeysUrl?: string | undefined;
    readonly issuer: string;
    readonly audience: string;
  };
  /** Origins of browsers that may call besides the gateway's own; `*` allows all. */
  readonly corsOrigins: readonly string[];
  /** The graph in Apollo Studio that is told which operations run; null: nobody is told. */
  readonly usageReporting: UsageReporting | null;
  readonly explorer: boolean;
  readonly introspection: boolean;
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
    supergraphPath: read.SUPERGRAPH_PATH,
    subgraphUrls: addresses(environment),
    tokens: {
      jwksUrl: read.JWKS_URL,
      apiKeysUrl: read.API_KEYS_URL,
      issuer: read.TOKEN_ISSUER,
      audience: read.TOKEN_AUDIENCE,
    },
    corsOrigins: read.CORS_ORIGINS,
    usageReporting:
      read.APOLLO_KEY && read.APOLLO_GRAPH_REF
        ? { key: read.APOLLO_KEY, graphRef: read.APOLLO_GRAPH_REF }
        : null,
    explorer: read.EXPLORER ?? !isProduction,
    introspection: !isProduction,
    timeouts: {
      operationMs: read.OPERATION_TIMEOUT_MS,
      subgraphMs: read.SUBGRAPH_TIMEOUT_MS,
      connectMs: read.CONNECT_TIMEOUT_MS,
      drainDelayMs: read.DRAIN_DELAY_MS,
    },
  };
}

/** The variable that says where a subgraph is: `ORDER_ITEMS_URL` for `order-items`. */
export function subgraphVariable(name: string): string {
  return `${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_URL`;
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
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new ConfigError(`Configuration: ${variable}: expected http://… or https://….`);
}

// Which of these belong to subgraphs is known only when the supergraph has been read.
function addresses(environment: Environment): Record<string, string> {
  const named = Object.entries(environment).filter(
    ([name, value]) => name.endsWith('_URL') && value,
  );
  return Object.fromEntries(named) as Record<string, string>;
}
