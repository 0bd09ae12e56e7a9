import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';
import { createIssuer } from './kit/tokens.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway({
    environment: { CORS_ORIGINS: 'https://app.example', CONSOLE: 'false' },
  });
});
afterAll(() => shop[Symbol.asyncDispose]());

async function send(init: RequestInit & { path?: string }) {
  const { path = '/graphql', ...rest } = init;
  const response = await fetch(new URL(path, shop.url), rest);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

test('G6 introspection is open in development and closed in production', async () => {
  await using closed = await startGateway({ environment: { NODE_ENV: 'production' } });
  const introspection = '{ __schema { queryType { name } } }';
  expect((await shop.post(introspection)).data).toEqual({
    __schema: { queryType: { name: 'Query' } },
  });
  for (const document of [introspection, '{ __type(name: "Product") { name } }']) {
    const { status, errors } = await closed.post(document);
    expect(status).toBe(400);
    expect(errors![0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  }
  expect((await fetch(new URL('/explorer', closed.url))).status).toBe(404);
});

test('G9 500 repeated fields are answered in no time', async () => {
  const { status, data } = await shop.post(`{ product(id: "p1") { ${'id '.repeat(500)} } }`);
  expect({ status, data }).toEqual({ status: 200, data: { product: { id: 'p1' } } });
});

test('a GET query with a header that only a programmed client sends is answered', async () => {
  const path = '/graphql?query={product(id:"p1"){name}}';
  const { status, text } = await send({ path, headers: { 'apollo-require-preflight': '1' } });
  expect(status).toBe(200);
  expect(JSON.parse(text).data).toEqual({ product: { name: 'Lamp' } });
});

describe('a token', () => {
  const viewer = '{ me { name } }';

  test.each([
    ['expired', async () => shop.issuer.sign({ expiresIn: -60 })],
    ['signed by someone else', async () => (await createIssuer()).sign()],
    ['unsigned', async () => unsigned(await shop.issuer.sign())],
    ['nonsense', async () => 'nonsense'],
    ['too long', async () => 'x'.repeat(9_000)],
  ])('that is %s refuses the whole request', async (_name, makeToken) => {
    const answer = await shop.post(viewer, { token: await makeToken() });
    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(answer.data).toBeUndefined();
  });

  test('cannot be verified while the keys are away, which is no fault of the caller', async () => {
    const keys = async () => {
      throw new Error('connect ECONNREFUSED 10.0.0.1:443');
    };
    await using away = await startGateway({ keys });
    const { status, errors } = await away.post(viewer, { token: await away.issuer.sign() });
    expect(status).toBe(503);
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.1');
  });
});

function unsigned(token: string): string {
  const [, payload] = token.split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return `${header}.${payload}.`;
}

describe('the id of a request', () => {
  test('is the client’s own where that is sane', async () => {
    const { headers } = await shop.post('{ __typename }', { headers: { 'x-request-id': 'abc-1' } });
    expect(headers.get('x-request-id')).toBe('abc-1');
  });

  test.each(['x'.repeat(65), 'with space', '<script>'])(
    'is a new one instead of %j',
    async (id) => {
      const { headers } = await shop.post('{ __typename }', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('a browser', () => {
  test('of a configured origin may call, of another one may not', async () => {
    const preflight = (origin: string) =>
      send({
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const known = await preflight('https://app.example');
    expect(known.status).toBe(204);
    expect(known.headers.get('access-control-allow-origin')).toBe('https://app.example');
    const foreign = await preflight('https://evil.example');
    expect(foreign.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  });

  test('finds a page at the root that names the addresses, and the explorer with all its parts', async () => {
    const landing = await send({ path: '/' });
    expect(landing.text).toContain(`POST ${shop.url}`);
    expect(landing.text).toContain(shop.socketUrl);
    const explorer = await send({ path: '/explorer' });
    expect(explorer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const parts = [...explorer.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part!);
    expect(parts.length).toBeGreaterThan(6);
    for (const path of parts.filter((part) => !part.startsWith('data:'))) {
      expect(path).toMatch(/^\/explorer\//);
      expect((await send({ path })).status).toBe(200);
    }
  });
});
