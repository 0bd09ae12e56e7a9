import type { IncomingHttpHeaders } from 'node:http';
import { createLogger } from '@trellis/kernel/logger';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePublicRoutes } from '../http/public-routes.ts';
import { createServer } from '../http/server.ts';
import { trustedProxies } from '../http/trusted-proxies.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const seen: IncomingHttpHeaders[] = [];

/** Routes as a subgraph has them, and one beside them that is not for everybody. */
const subgraph = fastify();
subgraph.get('/metrics', async () => 'secret');
subgraph.register(async (scope) => routes(scope), { prefix: '/audit' });

function routes(app: FastifyInstance): void {
  app.get('/exports/:id', async (request, reply) => {
    seen.push(request.headers);
    const { range } = request.headers;
    return reply
      .code(range ? 206 : 200)
      .type('text/csv')
      .send(`${(request.params as { id: string }).id},${range ?? 'all'}\n`);
  });
  app.post('/echo', async (request) => ({ got: request.body }));
}

async function gatewayWith(options: { local: boolean; origin?: string | null }) {
  const app = await createServer({
    corsOrigins: [],
    maxBodyBytes: 1_000,
    proxies: trustedProxies([]),
    logger,
  });
  const local = { name: 'audit', publicRoutes: routes } as never;
  await servePublicRoutes(app, {
    names: ['audit'],
    locals: options.local ? new Map([['audit', local]]) : undefined,
    originOf: () => (options.origin === undefined ? origin : options.origin),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => app.close() };
}

let origin: string;
beforeAll(async () => {
  origin = await subgraph.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => subgraph.close());

describe.each([
  ['within the process', true],
  ['of another server', false],
])('routes for anybody %s', (_name, local) => {
  let gateway: Awaited<ReturnType<typeof gatewayWith>>;
  beforeAll(async () => {
    gateway = await gatewayWith({ local });
  });
  afterAll(() => gateway.close());

  test('are served at the gateway, ranges included', async () => {
    const whole = await fetch(`${gateway.url}/audit/exports/7?signature=x`);
    expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
      200,
      expect.stringContaining('text/csv'),
      '7,all\n',
    ]);
    const part = await fetch(`${gateway.url}/audit/exports/7`, { headers: { range: 'bytes=3-' } });
    expect([part.status, await part.text()]).toEqual([206, '7,bytes=3-\n']);
  });

  test('take what is posted', async () => {
    const answer = await fetch(`${gateway.url}/audit/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(await answer.json()).toEqual({ got: { a: 1 } });
  });

  test.each([
    '/audit/../metrics',
    '/audit/%2e%2e/metrics',
    '/audit/..%2fmetrics',
    '/audit//metrics',
    '/audit/metrics',
  ])('lead nowhere else by %s', async (path) => {
    const answer = await fetch(`${gateway.url}${path}`);
    const text = await answer.text();
    expect(text).not.toBe('secret');
    expect([400, 404]).toContain(answer.status);
  });
});

test('a subgraph is told neither tokens nor what a caller says of itself', async () => {
  await using stack = new AsyncDisposableStack();
  const gateway = stack.adopt(await gatewayWith({ local: false }), (it) => it.close());
  seen.length = 0;
  await fetch(`${gateway.url}/audit/exports/7`, {
    headers: {
      authorization: 'Bearer x',
      cookie: 'a=b',
      'x-client-ip': '192.0.2.1',
      'x-only-workspace': 'w',
    },
  });
  expect(seen[0]).toMatchObject({ 'x-client-ip': '127.0.0.1', 'x-request-id': expect.any(String) });
  for (const name of ['authorization', 'cookie', 'x-only-workspace'])
    expect(seen[0]).not.toHaveProperty(name);
});

test.each([
  ['a subgraph that is away', 'http://127.0.0.1:9', 503, 'SERVICE_UNAVAILABLE'],
  ['a subgraph that is no part of the supergraph', null, 404, 'NOT_FOUND'],
])('%s is answered with a code', async (_name, away, status, code) => {
  await using stack = new AsyncDisposableStack();
  const gateway = stack.adopt(await gatewayWith({ local: false, origin: away }), (it) =>
    it.close(),
  );
  const answer = await fetch(`${gateway.url}/audit/exports/7`);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});
