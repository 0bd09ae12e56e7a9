import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { AccessTopic } from '@trellis/kernel/changes/access-changes';
import { createTokenVerifier, type KeySource } from '@trellis/kernel/identity';
import { createLogger } from '@trellis/kernel/logger';
import { parse } from 'graphql';
import { sha256 } from '../../admission/persisted/manifest.ts';
import { type GatewayConfig, readConfig } from '../../config.ts';
import { createGatewayService, type GatewayService } from '../../service.ts';
import { SHOP_SDL, Shop, type ShopName } from './shop.ts';
import { type RunningSubgraph, startSubgraph } from './subgraph-server.ts';
import { AUDIENCE, createIssuer, ISSUER } from './tokens.ts';

export const TRANSPORTS = ['in-process', 'http'] as const;
export type Transport = (typeof TRANSPORTS)[number];
const NAMES = Object.keys(SHOP_SDL) as ShopName[];

/** A gateway in front of the shop, on a free port, by the transport under test. */
export async function startGateway(
  options: {
    transport?: Transport;
    environment?: Record<string, string>;
    /** Replaces parts of the supergraph's SDL, to make it differ from the subgraphs. */
    supergraphSdl?: Partial<Record<ShopName, string>>;
    keys?: KeySource;
    access?: AccessTopic;
    /** The operations that are listed, by name; without them those of the product. */
    operations?: Readonly<Record<string, string>>;
    logLevel?: string;
    /** Where subgraphs listen that have no port. */
    socketPaths?: Partial<Record<ShopName, string>>;
  } = {},
) {
  const { transport = 'in-process' } = options;
  const shop = new Shop();
  const issuer = await createIssuer();
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, composeShop({ ...SHOP_SDL, ...options.supergraphSdl }));
  const listPath = join(folder, 'operations.json');
  if (options.operations) await writeFile(listPath, listOf(options.operations));
  const verifier = createTokenVerifier({ keys: issuer.keys, issuer: ISSUER, audience: AUDIENCE });
  const servers = new Map<ShopName, RunningSubgraph>();
  if (transport === 'http')
    for (const name of NAMES) {
      const socketPath = options.socketPaths?.[name];
      const place = socketPath === undefined ? {} : { socketPath };
      servers.set(
        name,
        await startSubgraph({ schema: shop.schema(name), shop, verifier, ...place }),
      );
    }

  const logs: Record<string, unknown>[] = [];
  const logger = createLogger({
    service: 'gateway',
    level: options.logLevel ?? 'warn',
    destination: { write: (line) => void logs.push(JSON.parse(line)) },
  });
  const config: GatewayConfig = readConfig({
    PORT: '0',
    SUPERGRAPH_PATH: supergraphPath,
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    SUBSCRIPTION_LINGER_MS: '0',
    // A test that asks much at once on a busy machine would be refused; those of overload have it as it is.
    OVERLOAD_MAX_QUEUE_MS: '0',
    ...(options.operations && { PERSISTED_OPERATIONS_PATH: listPath }),
    ...Object.fromEntries(
      [...servers].map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]),
    ),
    ...options.environment,
  });
  const gateway = await createGatewayService(config, {
    logger,
    keys: options.keys ?? issuer.keys,
    ...(options.access && { access: options.access }),
    ...(transport === 'in-process' && { localSubgraphs: localShop(shop) }),
  });

  return {
    gateway,
    shop,
    issuer,
    servers,
    logs,
    verifier,
    supergraphPath,
    url: gateway.url,
    socketUrl: gateway.url.replace('http:', 'ws:'),
    /** How many subscriptions have begun so far. */
    get begun() {
      return gateway.subscriptions.begun;
    },
    /** Resolves when that many subscriptions have begun. */
    async started(count: number): Promise<void> {
      while (gateway.subscriptions.begun < count) await turns(1);
    },
    /** Resolves when no subscription, source or timer is left. */
    async idle(): Promise<void> {
      while (Object.values(gateway.subscriptions.size).some((count) => count > 0)) await turns(1);
    },
    turns,
    /** The sum of a metric's values over those with the labels. */
    metric: (name: string, labels: Record<string, string> = {}) => metric(gateway, name, labels),
    /** Resolves when a subscription has ended for that reason. */
    async ended(reason: string): Promise<void> {
      while ((await metric(gateway, 'subscription_ended_total', { reason })) === 0) await turns(1);
    },
    post: (query: string, rest: PostOptions = {}) => post(gateway.url, query, rest),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      for (const server of servers.values()) await server.kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function metric(
  { metrics }: GatewayService,
  name: string,
  labels: Record<string, string>,
): Promise<number> {
  const found = await metrics.registry.getSingleMetric(`trellis_gateway_${name}`)!.get();
  return found.values
    .filter((one) => Object.entries(labels).every(([key, value]) => one.labels[key] === value))
    .reduce((sum, { value }) => sum + value, 0);
}

/** Lets everything that is ready run, so many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function listOf(operations: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: Object.entries(operations).map(([name, body]) => ({
      id: sha256(body),
      name,
      type: 'query',
      body,
    })),
  });
}

export type RunningGateway = Awaited<ReturnType<typeof startGateway>>;

export type PostOptions = {
  variables?: Record<string, unknown>;
  token?: string;
  headers?: Record<string, string>;
};

export type Answer = {
  extensions?: Record<string, unknown>;
  status: number;
  headers: Headers;
  data?: Record<string, unknown> | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; requestId: string } & Record<string, unknown>;
  }[];
};

async function post(url: string, query: string, options: PostOptions): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.token && { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    body: JSON.stringify({ query, variables: options.variables }),
  });
  return {
    status: response.status,
    headers: response.headers,
    ...((await response.json()) as object),
  };
}

export function composeShop(sdl: Record<ShopName, string> = SHOP_SDL): string {
  const services = NAMES.map((name) => ({
    name,
    url: `http://127.0.0.1:1/${name}`,
    typeDefs: parse(sdl[name]),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function localShop(shop: Shop) {
  return new Map(
    NAMES.map((name) => [
      name,
      { name, schema: shop.schema(name), createContext: shop.createContext.bind(shop) },
    ]),
  );
}
