import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

// What is looked for by graphql-cop, a tool that audits public APIs; each of its checks is one here.
let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway({ environment: { NODE_ENV: 'production' } });
});
afterAll(() => shop[Symbol.asyncDispose]());

async function send(path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, shop.url), init);
  const text = await response.text();
  const { headers, status } = response;
  return { status, headers, text, code: codeIn(text) };
}

function codeIn(text: string): string | undefined {
  return /"code":"(\w+)"/.exec(text)?.[1];
}

const post = (body: unknown, contentType = 'application/json') => ({
  method: 'POST',
  headers: { 'content-type': contentType },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('a gateway in production', () => {
  test('1 shows its schema to nobody without a token', async () => {
    const answer = await send('/graphql', post({ query: '{ __schema { types { name } } }' }));
    expect(answer).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    const open = { environment: { NODE_ENV: 'production', INTROSPECTION: 'true' } };
    await using opened = await startGateway(open);
    expect((await opened.post('{ __schema { queryType { name } } }')).status).toBe(200);
    const token = await shop.issuer.sign();
    expect((await shop.post('{ __schema { queryType { name } } }', { token })).status).toBe(200);
  });

  test('2 suggests no names', async () => {
    const { errors } = await shop.post('{ produc(id: "p1") { id } }');
    expect(errors![0]!.message).not.toMatch(/did you mean|product"/i);
  });

  test.each(['/explorer', '/graphiql', '/playground', '/console', '/altair'])(
    '3 has no explorer at %s',
    async (path) => {
      expect((await send(path, { headers: { accept: 'text/html' } })).status).toBe(404);
    },
  );

  test('3 answers a browser at its own address with no page', async () => {
    const { status, headers } = await send('/graphql', { headers: { accept: 'text/html' } });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('4 tells no times of its parts, and not what it is built with', async () => {
    const { extensions, headers } = await shop.post('{ product(id: "p1") { id } }', {
      headers: { 'apollo-federation-include-trace': 'ftv1', 'apollo-tracing': '1' },
    });
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  test('5 runs no query by a GET that any page could send', async () => {
    const { status, code } = await send('/graphql?query={__typename}');
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });

  test('6 runs no mutation by GET', async () => {
    const { status } = await send('/graphql?query=mutation{countCalls}', {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(status).toBe(405);
    expect(shop.shop.calls).toBe(0);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'])(
    '7 takes nothing that a form can send (%s)',
    async (type) => {
      const { status } = await send('/graphql', post('query=mutation{countCalls}', type));
      expect(status).toBe(415);
      expect(shop.shop.calls).toBe(0);
    },
  );

  test('8 takes no 101 aliases', async () => {
    const aliases = Array.from({ length: 101 }, (_, index) => `a${index}: __typename`);
    expect(await send('/graphql', post({ query: `{ ${aliases.join(' ')} }` }))).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
    });
  });

  test('9 takes no batches', async () => {
    const batch = Array(10).fill({ query: '{ __typename }' });
    expect(await send('/graphql', post(batch))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('10 takes no directive ten times', async () => {
    const query = `{ __typename ${'@aa'.repeat(10)} }`;
    expect(await send('/graphql', post({ query }))).toMatchObject({ status: 400 });
  });

  test('11 takes no introspection in circles, even from those who may introspect', async () => {
    const circle = 'fields { type { '.repeat(4);
    const query = `{ __schema { types { ${circle} name ${'} }'.repeat(4)} } } }`;
    const { status } = await shop.post(query, { token: await shop.issuer.sign() });
    expect(status).toBe(400);
  });

  test('12 does the work of one field however often it is named', async () => {
    const { status, data } = await shop.post(`{ ${'product(id: "p1") { id } '.repeat(60)} }`);
    expect({ status, data }).toEqual({ status: 200, data: { product: { id: 'p1' } } });
  });

  test('13 answers what it cannot read without a word of its inside', async () => {
    const { status, text } = await send('/graphql', post('{"query": "{ __typename", '));
    expect(status).toBe(400);
    expect(text).not.toMatch(/stack|node_modules|SyntaxError|Unexpected/);
  });
});

test('it takes no caller’s word for where it is', async () => {
  const { errors } = await shop.post('subscription { tick }', {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  });
  expect(errors![0]!.message).toContain(shop.socketUrl);
  expect(JSON.stringify(errors)).not.toContain('evil.example');
});

describe('its headers', () => {
  test('keep pages from using what it answers', async () => {
    const { headers } = await send('/graphql', post({ query: '{ __typename }' }));
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('show pages of a configured origin what they need to slow down', async () => {
    await using configured = await startGateway({
      environment: { CORS_ORIGINS: 'https://app.example', RATE_LIMITS: 'standard' },
    });
    const { headers } = await configured.post('{ __typename }', {
      headers: { origin: 'https://app.example' },
    });
    const exposed = headers.get('access-control-expose-headers') ?? '';
    expect(exposed.split(/, */).sort()).toEqual(
      ['ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'].sort(),
    );
    expect(headers.get('ratelimit')).toMatch(/^"address";r=99;t=\d+$/);
  });
});
