import { execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';
import { createLogger } from '@trellis/kernel/logger';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig, subgraphUrl } from '../config.ts';
import { createGatewayService } from '../service.ts';
import { openRawSocket } from './kit/raw-socket.ts';
import { startGateway } from './kit/start-gateway.ts';

const get = async (shop: { url: string }, path: string) => {
  const response = await fetch(new URL(path, shop.url));
  return { status: response.status, body: await response.json() };
};

test('the gateway is ready when every subgraph is up, whatever the transport', async () => {
  await using local = await startGateway();
  await using remote = await startGateway({ transport: 'http' });
  for (const shop of [local, remote]) {
    expect(await get(shop, '/health')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await get(shop, '/health/ready')).toEqual({ status: 200, body: { status: 'ok' } });
  }
});

test('a subgraph that is down makes it degraded, not unready, and is named', async () => {
  await using shop = await startGateway({ transport: 'http' });
  await shop.servers.get('reviews')!.kill();
  expect(await get(shop, '/health/ready')).toEqual({
    status: 200,
    body: { status: 'degraded', down: ['reviews'] },
  });
  expect((await get(shop, '/health/subgraphs')).body).toEqual({
    subgraphs: expect.arrayContaining([
      { name: 'reviews', status: 'down' },
      { name: 'products', status: 'up' },
    ]),
  });
});

test('on closing it first says so, then ends sockets with 1001 and lets running requests finish', async () => {
  const environment = { DRAIN_DELAY_MS: '300' };
  const shop = await startGateway({ transport: 'http', environment });
  const held = Promise.withResolvers<void>();
  shop.shop.hold = held.promise;
  const socket = await openRawSocket(shop.socketUrl);
  await socket.initialise();
  const begun = shop.servers.get('products')!.nextRequest();
  const running = shop.post('{ slow }');
  await begun;

  const closing = shop[Symbol.asyncDispose]();
  expect(await get(shop, '/health/ready')).toEqual({ status: 503, body: { status: 'draining' } });
  expect(await socket.closed).toBe(1001);
  await expect(fetch(shop.url)).rejects.toThrow();
  held.resolve();
  expect((await running).data).toEqual({ slow: 'done' });
  await closing;
});

test('T10 starting and serving opens no connection to anywhere else', async () => {
  const targets = new Set<string>();
  const watch = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('lookup', (_error, _address, _family, host) => targets.add(host));
    socket.once('connect', () => targets.add(socket.remoteAddress!));
  };
  subscribe('net.client.socket', watch);
  await using shop = await startGateway({ transport: 'http' });
  await shop.post('{ product(id: "p1") { name rating } }');
  unsubscribe('net.client.socket', watch);
  expect([...targets]).toEqual(['127.0.0.1']);
});

test('each federation package is installed once', async () => {
  const names = ['gateway', 'query-planner', 'query-graphs', 'federation-internals', 'subgraph'];
  const { stdout } = await promisify(execFile)(
    'npm',
    ['ls', '--all', '--json', 'graphql', ...names.map((name) => `@apollo/${name}`)],
    { cwd: new URL('../..', import.meta.url), maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stdout: string }) => error);
  const versions = new Map<string, Set<string>>();
  collectVersions(JSON.parse(stdout), versions);
  for (const name of ['graphql', ...names.map((one) => `@apollo/${one}`)])
    expect([name, versions.get(name)?.size]).toEqual([name, 1]);
});

type Tree = { version?: string; dependencies?: Record<string, Tree> };
function collectVersions(tree: Tree, versions: Map<string, Set<string>>): void {
  for (const [name, child] of Object.entries(tree.dependencies ?? {})) {
    if (child.version) versions.set(name, (versions.get(name) ?? new Set()).add(child.version));
    collectVersions(child, versions);
  }
}

test('the address of any subgraph comes from the variable of its name', () => {
  const config = readConfig({
    ORDER_ITEMS_URL: 'http://orders:8080/graphql',
    TASKS_URL: 'nowhere',
  });
  expect(subgraphUrl(config, 'order-items', 'http://a/graphql').href).toBe(
    'http://orders:8080/graphql',
  );
  expect(subgraphUrl(config, 'goals', 'http://localhost:4002/graphql').port).toBe('4002');
  expect(() => subgraphUrl(config, 'tasks', 'http://a/')).toThrow('TASKS_URL: expected http://');
});

test('settings that are wrong or missing end the start with a line that names them', async () => {
  const logger = createLogger({ service: 'gateway', level: 'silent' });
  const start = (environment: Record<string, string>) =>
    createGatewayService(readConfig({ PORT: '0', ...environment }), { logger });
  expect(() => readConfig({ PORT: 'x', JWKS_URL: 'ftp://a' })).toThrow(
    /PORT.*JWKS_URL|JWKS_URL.*PORT/,
  );
  await expect(start({})).rejects.toThrow('JWKS_URL is missing');
  const JWKS_URL = 'http://127.0.0.1:1/jwks';
  await expect(start({ JWKS_URL, SUPERGRAPH_PATH: '/nowhere' })).rejects.toThrow('SUPERGRAPH_PATH');
  const SUPERGRAPH_PATH = new URL(import.meta.url).pathname;
  await expect(start({ JWKS_URL, SUPERGRAPH_PATH })).rejects.toThrow('SUPERGRAPH_PATH');
});

test('the committed supergraph is served from any working directory', async () => {
  const logger = createLogger({ service: 'gateway', level: 'silent' });
  const config = readConfig({ PORT: '0', JWKS_URL: 'http://127.0.0.1:1/jwks' });
  await using gateway = await createGatewayService(config, { logger });
  const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.close();
  await gateway.settle();
  expect(gateway.port).toBeGreaterThan(0);
});

test('an upgrade to anything but a WebSocket is ignored and the request answered', async () => {
  await using shop = await startGateway();
  const { hostname, port } = new URL(shop.url);
  const ask = promisify(execFile);
  const script = `
    const { request } = require('node:http');
    const headers = { 'content-type': 'application/json', connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' };
    const call = request({ host: '${hostname}', port: ${port}, path: '/graphql', method: 'POST', headers }, (response) => {
      response.on('data', (text) => process.stdout.write(response.statusCode + ' ' + text));
    });
    call.end(JSON.stringify({ query: '{ __typename }' }));`;
  const { stdout } = await ask(process.execPath, ['-e', script]);
  expect(stdout).toContain('200 {"data":{"__typename":"Query"}');
});

test('an address that cannot be decoded is answered in the shape of GraphQL', async () => {
  await using shop = await startGateway();
  const response = await fetch(`${new URL(shop.url).origin}/%ff%zz`);
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
  ]);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
