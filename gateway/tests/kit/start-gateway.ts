import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { createTokenVerifier, type KeySource } from '@trellis/kernel/identity';
import { createLogger } from '@trellis/kernel/logger';
import { parse } from 'graphql';
import { type GatewayConfig, readConfig } from '../../config.ts';
import { createGatewayService } from '../../service.ts';
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
  } = {},
) {
  const { transport = 'in-process' } = options;
  const shop = new Shop();
  const issuer = await createIssuer();
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, composeShop({ ...SHOP_SDL, ...options.supergraphSdl }));
  const verifier = createTokenVerifier({ keys: issuer.keys, issuer: ISSUER, audience: AUDIENCE });
  const servers = new Map<ShopName, RunningSubgraph>();
  if (transport === 'http')
    for (const name of NAMES)
      servers.set(name, await startSubgraph({ schema: shop.schema(name), shop, verifier }));

  const logs: Record<string, unknown>[] = [];
  const logger = createLogger({
    service: 'gateway',
    level: 'warn',
    destination: { write: (line) => void logs.push(JSON.parse(line)) },
  });
  const config: GatewayConfig = readConfig({
    PORT: '0',
    SUPERGRAPH_PATH: supergraphPath,
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    ...Object.fromEntries(
      [...servers].map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]),
    ),
    ...options.environment,
  });
  const gateway = await createGatewayService(config, {
    logger,
    keys: options.keys ?? issuer.keys,
    ...(transport === 'in-process' && { localSubgraphs: localShop(shop) }),
  });

  return {
    gateway,
    shop,
    issuer,
    servers,
    logs,
    verifier,
    url: gateway.url,
    socketUrl: gateway.url.replace('http:', 'ws:'),
    post: (query: string, rest: PostOptions = {}) => post(gateway.url, query, rest),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      for (const server of servers.values()) await server.kill();
      await rm(folder, { recursive: true });
    },
  };
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
