import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_DOCUMENTS } from './kit/hostile-documents.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';
import { createIssuer } from './kit/tokens.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway({ environment: { CORS_ORIGINS: 'https://app.example' } });
});
afterAll(() => shop[Symbol.asyncDispose]());

const JSON_TYPE = { 'content-type': 'application/json' };

async function send(init: RequestInit & { path?: string }) {
  const { path = '/graphql', ...rest } = init;
  const response = await fetch(new URL(path, shop.url), rest);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

function expectRefusal(
  answer: { status: number; headers: Headers; text: string },
  expected: { status: number; code: string },
) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  const body = JSON.parse(answer.text);
  expect({ status: answer.status, code: body.errors[0].extensions.code }).toEqual(expected);
  for (const { message, extensions } of body.errors) {
    expect(message).not.toBe('');
    expect(extensions.requestId).toBe(answer.headers.get('x-request-id'));
  }
  expect(answer.text).not.toMatch(/stacktrace|node_modules|FST_ERR|Did you mean|secret-value/);
}

describe('a document that must be refused', () => {
  test.each(HOSTILE_DOCUMENTS)('$name', async ({ query, variables, code, status = 400, limit }) => {
    const body = JSON.stringify({ query, variables });
    const before = process.cpuUsage();
    const answer = await send({ method: 'POST', headers: JSON_TYPE, body });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(250);
    expectRefusal(answer, { status, code });
    if (limit) expect(JSON.parse(answer.text).errors[0].extensions.limit).toBe(limit);
  });
});

const post = (
  body: string | Buffer<ArrayBuffer> | undefined,
  headers: Record<string, string> = JSON_TYPE,
) => ({
  method: 'POST',
  headers,
  ...(body !== undefined && { body }),
});
const query = JSON.stringify({ query: '{ __typename }' });

const REQUESTS: readonly [string, RequestInit & { path?: string }, number, string][] = [
  ['G1 an empty body', post(''), 400, 'BAD_REQUEST'],
  ['G1 no body and no type', post(undefined, {}), 400, 'BAD_REQUEST'],
  ['G1 half a JSON', post('{"query": "{ __typ'), 400, 'BAD_REQUEST'],
  ['G1 null as body', post('null'), 400, 'BAD_REQUEST'],
  ['G1 a string as body', post('"x"'), 400, 'BAD_REQUEST'],
  ['G1 a number as body', post('7'), 400, 'BAD_REQUEST'],
  ['G2 no query', post('{}'), 400, 'BAD_REQUEST'],
  ['G2 a number as query', post('{"query": 7}'), 400, 'BAD_REQUEST'],
  [
    'G2 a string as variables',
    post('{"query": "{ __typename }", "variables": "secret-value"}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G2 an array as variables',
    post('{"query": "{ __typename }", "variables": []}'),
    400,
    'BAD_REQUEST',
  ],
  ['G2 a batch', post(`[${Array(10).fill(query).join()}]`), 400, 'BAD_REQUEST'],
  [
    'G12 a body over the limit',
    post(JSON.stringify({ query: `#${'x'.repeat(256 * 1024)}` })),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  [
    'G12 a compressed body',
    post(gzipSync(query), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['G13 plain text', post(query, { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'G13 a form',
    post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G14 a GET that any page could send',
    { path: '/graphql?query={__typename}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'G14 a mutation by GET',
    { path: '/graphql?query=mutation{countCalls}', headers: { 'apollo-require-preflight': '1' } },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'G14 a GET with broken variables',
    {
      path: '/graphql?query={__typename}&variables={',
      headers: { 'apollo-require-preflight': '1' },
    },
    400,
    'BAD_REQUEST',
  ],
  ['G14 PUT', { method: 'PUT', headers: JSON_TYPE, body: query }, 405, 'METHOD_NOT_ALLOWED'],
  ['G14 PATCH', { method: 'PATCH', headers: JSON_TYPE, body: query }, 405, 'METHOD_NOT_ALLOWED'],
  ['G14 DELETE', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  ['an address that does not exist', { path: '/nowhere' }, 404, 'NOT_FOUND'],
];

describe('a request that must be refused', () => {
  test.each(REQUESTS)('%s', async (_name, init, status, code) => {
    expectRefusal(await send(init), { status, code });
  });

  test('G12 10 MB are refused without being read', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { ...JSON_TYPE, 'content-length': String(10 * 1024 * 1024) };
      const request = httpRequest(shop.url, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.write('{');
    });
    expect(status).toBe(413);
  });

  test('G15 text/html is not served by POST', async () => {
    const answer = await send(post(query, { ...JSON_TYPE, accept: 'text/html' }));
    expectRefusal(answer, { status: 406, code: 'BAD_REQUEST' });
  });

  test('G15 a subscription by POST is told where subscriptions are served', async () => {
    const answer = await send(post(JSON.stringify({ query: 'subscription { tick }' })));
    expectRefusal(answer, { status: 400, code: 'BAD_REQUEST' });
    expect(JSON.parse(answer.text).errors[0].message).toContain(shop.socketUrl);
  });

  test('G25 headers of 100 KB', async () => {
    const answer = await sendRaw(
      `GET /graphql HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 431/);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  test('G25 what is no HTTP', async () => {
    const answer = await sendRaw('hello\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });
});

function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(shop.gateway.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
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
