import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_DOCUMENTS } from './kit/hostile-documents.ts';
import { HOSTILE_REQUESTS } from './kit/hostile-requests.ts';
import { HOSTILE_TOKENS } from './kit/hostile-tokens.ts';
import { openRawSocket } from './kit/raw-socket.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway();
});
afterAll(() => shop[Symbol.asyncDispose]());

const JSON_TYPE = { 'content-type': 'application/json' };
const MOST_CPU_MS = 250;
const NOT_FOR_CLIENTS =
  /stacktrace|node_modules|\.ts:\d|FST_ERR|ERR_|Did you mean|secret-value|c2VjcmV0|127\.0\.0\.1:1\/|etc\/passwd/;

type Reply = { status: number; headers: Headers; text: string };

async function send(init: RequestInit & { path?: string }): Promise<Reply> {
  const { path = '/graphql', ...rest } = init;
  const response = await fetch(`http://127.0.0.1:${shop.gateway.port}${path}`, rest);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What holds for every refusal, whatever was sent. */
function expectRefusal(reply: Reply, expected: { status: number; code: string }) {
  expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
  const { errors, data } = JSON.parse(reply.text);
  expect({ status: reply.status, code: errors[0].extensions.code }).toEqual(expected);
  expect(data ?? null).toBeNull();
  for (const error of errors) {
    expect(error.message).not.toBe('');
    expect(error.extensions.requestId).toBe(reply.headers.get('x-request-id'));
  }
  expect(reply.text).not.toMatch(NOT_FOR_CLIENTS);
  expect(reply.text.length).toBeLessThan(4_000);
}

test('there are enough of them', () => {
  const tables = [HOSTILE_DOCUMENTS, HOSTILE_REQUESTS, HOSTILE_TOKENS, BROKEN_HTTP];
  const count = tables.reduce((sum, table) => sum + table.length, 0);
  expect(count).toBeGreaterThan(120);
});

// The same documents are sent over sockets by sockets.test.ts (W7).
describe('a document that must be refused', () => {
  test.each(HOSTILE_DOCUMENTS)('$name', async ({ query, variables, code, status = 400, limit }) => {
    const body = JSON.stringify({ query, variables });
    const before = process.cpuUsage();
    const reply = await send({ method: 'POST', headers: JSON_TYPE, body });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(MOST_CPU_MS);
    expectRefusal(reply, { status, code });
    if (limit) expect(JSON.parse(reply.text).errors[0].extensions.limit).toBe(limit);
  });
});

describe('a request that must be refused', () => {
  test.each(HOSTILE_REQUESTS)('%s', async (_name, init, status, code) => {
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

  test('G15 a subscription by POST is told where subscriptions are served', async () => {
    const body = JSON.stringify({ query: 'subscription { tick }' });
    const reply = await send({ method: 'POST', headers: JSON_TYPE, body });
    expectRefusal(reply, { status: 400, code: 'BAD_REQUEST' });
    expect(JSON.parse(reply.text).errors[0].message).toContain(shop.socketUrl);
  });
});

describe('a token that must be refused', () => {
  test.each(HOSTILE_TOKENS)('%s', async (_name, make) => {
    const token = await make(shop.issuer);
    const seen = shop.shop.seen.length;
    const body = JSON.stringify({ query: '{ me { id } }' });
    const authorization = `Bearer ${token}`;
    const reply = await send({ method: 'POST', headers: { ...JSON_TYPE, authorization }, body });
    expectRefusal(reply, { status: 401, code: 'UNAUTHENTICATED' });
    const [error] = JSON.parse(reply.text).errors;
    expect(error.message).toBe('A valid access token is needed.');
    const raw = await openRawSocket(shop.socketUrl);
    raw.send({ type: 'connection_init', payload: { authorization } });
    expect(await raw.closed).toBe(4403);
    expect(shop.shop.seen).toHaveLength(seen);
  });

  test('A2 a token in the address is not taken for one', async () => {
    const token = await shop.issuer.sign();
    for (const name of ['token', 'access_token', 'authorization']) {
      const reply = await send({
        path: `/graphql?query={me{id}}&${name}=${token}`,
        headers: { 'apollo-require-preflight': '1' },
      });
      expect(JSON.parse(reply.text).data).toEqual({ me: null });
    }
  });

  test('A3 a token that expired 20 s ago passes, since clocks differ', async () => {
    const token = await shop.issuer.sign({ expiresIn: -20 });
    expect((await shop.post('{ me { id } }', { token })).data).toEqual({ me: { id: 'u1' } });
  });
});

const HOST = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
const BROKEN_HTTP: readonly [string, string, RegExp][] = [
  [
    'G25 headers of 100 KB',
    `GET /graphql HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
    /^HTTP\/1.1 431/,
  ],
  [
    'G25 an address of 100 KB',
    `GET /${'y'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    /^HTTP\/1.1 431/,
  ],
  ['G25 what is no HTTP', 'hello\r\n\r\n', /^HTTP\/1.1 400/],
  ['G25 a beginning of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', /^HTTP\/1.1 400/],
  ['G25 two lengths', `${HOST}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, /^HTTP\/1.1 400/],
  [
    'G25 a length beside chunks',
    `${HOST}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    /^HTTP\/1.1 400/,
  ],
  ['G25 a length below nothing', `${HOST}content-length: -1\r\n\r\n`, /^HTTP\/1.1 400/],
  [
    'G25 chunks that are none',
    `${HOST}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
    /^HTTP\/1.1 400/,
  ],
  ['G25 U+0000 in a header', `${HOST}x: a\0b\r\n\r\n`, /^HTTP\/1.1 400/],
  ['G25 a line of headers without a name', `${HOST}: a\r\n\r\n`, /^HTTP\/1.1 400/],
  ['G25 a method that there is not', 'BREW /graphql HTTP/1.1\r\nhost: x\r\n\r\n', /^HTTP\/1.1 400/],
];

describe('what is no proper HTTP', () => {
  test.each(BROKEN_HTTP)('%s', async (_name, text, status) => {
    const reply = await sendRaw(text);
    expect(reply).toMatch(status);
    const { errors } = JSON.parse(reply.slice(reply.lastIndexOf('\r\n\r\n')));
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', requestId: expect.any(String) } },
    ]);
    expect(reply).not.toMatch(NOT_FOR_CLIENTS);
  });
});

function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(shop.gateway.port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

test('G23 what a subgraph says of its inside reaches nobody, by HTTP or over a socket', async () => {
  const inside = /hunter2|postgres|internal/;
  const { data, errors } = await shop.post('{ leak }');
  expect(data).toEqual({ leak: null });
  expect(errors).toMatchObject([
    { path: ['leak'], extensions: { code: 'INTERNAL', requestId: expect.any(String) } },
  ]);
  expect(JSON.stringify(errors)).not.toMatch(inside);
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  raw.subscribe('1', '{ leak }');
  const frame = await raw.next();
  expect(frame).toMatchObject({
    type: 'next',
    payload: { errors: [{ extensions: { code: 'INTERNAL', requestId: expect.any(String) } }] },
  });
  expect(JSON.stringify(frame)).not.toMatch(inside);
  raw.socket.close();
});

test('after all of this the gateway serves as before', async () => {
  expect((await shop.post('{ product(id: "p1") { name } }')).data).toEqual({
    product: { name: 'Lamp' },
  });
});
