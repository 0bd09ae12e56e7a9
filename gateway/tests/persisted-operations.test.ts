import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sha256 } from '../admission/persisted/manifest.ts';
import { openRawSocket } from './kit/raw-socket.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

const LISTED = 'query Lamp {\n  product(id: "p1") {\n    name\n  }\n}';
const OTHER = 'query ($id: ID!) { product(id: $id) { id name } }';
const LAMP = { product: { name: 'Lamp' } };

type Sent = {
  query?: string;
  hash?: string;
  version?: unknown;
  variables?: Record<string, unknown>;
};

const toBody = ({ query, hash, version = 1, variables }: Sent) => ({
  ...(query !== undefined && { query }),
  ...(variables && { variables }),
  ...(hash && { extensions: { persistedQuery: { version, sha256Hash: hash } } }),
});

async function byPost(shop: RunningGateway, sent: Sent) {
  const response = await fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(toBody(sent)),
  });
  return toOutcome(response.status, await response.json());
}

async function byGet(shop: RunningGateway, sent: Sent) {
  const { query, variables, extensions } = toBody(sent);
  const url = new URL(shop.url);
  if (query) url.searchParams.set('query', query);
  if (variables) url.searchParams.set('variables', JSON.stringify(variables));
  if (extensions) url.searchParams.set('extensions', JSON.stringify(extensions));
  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
  return toOutcome(response.status, await response.json());
}

async function bySocket(shop: RunningGateway, sent: Sent) {
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  raw.send({ type: 'subscribe', id: '1', payload: { query: '', ...toBody(sent) } });
  const { type, payload } = await raw.next();
  raw.socket.close();
  return type === 'error' ? toOutcome(0, { errors: payload }) : toOutcome(0, payload);
}

function toOutcome(status: number, answer: unknown) {
  const { data, errors } = answer as {
    data?: unknown;
    errors?: { extensions: { code: string; requestId: string } }[];
  };
  for (const { extensions } of errors ?? [])
    expect(extensions.requestId).toEqual(expect.any(String));
  return { status, data, code: errors?.[0]?.extensions.code };
}

const WAYS = [
  ['POST', byPost],
  ['GET', byGet],
  ['a socket', bySocket],
] as const;

let folder: string;
let manifest: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  manifest = join(folder, 'manifest.json');
  const operations = [{ id: sha256(LISTED), name: 'Lamp', type: 'query', body: LISTED }];
  const format = 'apollo-persisted-query-manifest';
  await writeFile(manifest, JSON.stringify({ format, version: 1, operations }));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (mode: string, more: Record<string, string> = {}) =>
  startGateway({
    environment: { PERSISTED_OPERATIONS: mode, PERSISTED_OPERATIONS_PATH: manifest, ...more },
  });

describe.each(WAYS)('by %s', (_way, ask) => {
  test('an id that nobody registered is not found; with its text it is registered', async () => {
    await using shop = await start('register');
    const sent = { hash: sha256(OTHER), variables: { id: 'p2' } };
    expect(await ask(shop, sent)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    const chair = { data: { product: { id: 'p2', name: 'Chair' } }, code: undefined };
    expect(await ask(shop, { ...sent, query: OTHER })).toMatchObject(chair);
    expect(await ask(shop, sent)).toMatchObject(chair);
  });

  test('an operation of the list needs no text', async () => {
    await using shop = await start('register');
    expect(await ask(shop, { hash: sha256(LISTED) })).toMatchObject({ data: LAMP });
  });

  test('an id that is that of another text registers nothing', async () => {
    await using shop = await start('register');
    const hash = sha256('{ me { id } }');
    expect(await ask(shop, { hash, query: OTHER })).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await ask(shop, { hash })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test('a text that is refused is not registered', async () => {
    await using shop = await start('register');
    const query = '{ nothing }';
    const sent = { hash: sha256(query) };
    expect(await ask(shop, { ...sent, query })).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(await ask(shop, sent)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test.each([
    ['is no hash', { hash: 'secret-value' }],
    ['is of an unknown version', { hash: sha256(OTHER), version: 2 }],
  ])('an id that %s is refused', async (_name, sent) => {
    await using shop = await start('register');
    expect(await ask(shop, sent)).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('ids are not served where that is off', async () => {
    await using shop = await start('off');
    expect(await ask(shop, { hash: sha256(LISTED) })).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    });
    expect(await ask(shop, { query: LISTED })).toMatchObject({ data: LAMP });
  });

  test('only the list is served where that is asked for, by id or as text in any layout', async () => {
    await using shop = await start('only');
    expect(await ask(shop, { hash: sha256(LISTED) })).toMatchObject({ data: LAMP });
    expect(await ask(shop, { query: LISTED })).toMatchObject({ data: LAMP });
    const onOneLine = 'query Lamp { product(id: "p1") { name, } } # the same';
    expect(await ask(shop, { query: onOneLine })).toMatchObject({ data: LAMP });
    for (const sent of [
      { query: OTHER, variables: { id: 'p1' } },
      { query: '{ __typename }' },
      { query: OTHER, hash: sha256(OTHER), variables: { id: 'p1' } },
      { hash: sha256(OTHER), variables: { id: 'p1' } },
      { query: '{ product(' },
    ])
      expect(await ask(shop, sent)).toMatchObject({
        code: 'PERSISTED_QUERY_NOT_IN_LIST',
        data: undefined,
      });
    expect(shop.shop.seen.length).toBe(3);
  });
});

test('statuses are those that clients of the protocol know', async () => {
  await using shop = await start('register');
  expect((await byPost(shop, { hash: sha256(OTHER) })).status).toBe(200);
  expect((await byPost(shop, { hash: sha256('x'), query: OTHER })).status).toBe(400);
  await using strict = await start('only');
  expect((await byPost(strict, { query: OTHER })).status).toBe(400);
});

test('a mutation that was registered is not run by GET', async () => {
  await using shop = await start('register');
  const query = 'mutation { countCalls }';
  const before = shop.shop.calls;
  expect((await byPost(shop, { hash: sha256(query), query })).data).toBeDefined();
  expect(await byGet(shop, { hash: sha256(query) })).toMatchObject({
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
  });
  expect(shop.shop.calls).toBe(before + 1);
});

test('what is not in the list is told to the log where that is asked for, without values', async () => {
  await using shop = await start('report');
  await byPost(shop, { query: LISTED });
  expect(shop.logs).toEqual([]);
  await byPost(shop, { query: '{ product(id: "secret-value") { id } }' });
  expect(shop.logs).toMatchObject([{ msg: 'An operation is not in the list.' }]);
  expect(JSON.stringify(shop.logs)).not.toContain('secret-value');
});

test('what one gateway was told, another knows by Redis', async () => {
  const shared = {
    REDIS_URL: inject('redisUrl'),
    REDIS_TIMEOUT_MS: '5000',
    MESSAGING_PREFIX: `test-${randomUUID()}`,
  };
  await using one = await start('register', shared);
  await using other = await start('register', shared);
  const sent = { hash: sha256(OTHER), variables: { id: 'p1' } };
  await byPost(one, { ...sent, query: OTHER });
  await expect.poll(() => byPost(other, sent)).toMatchObject({ code: undefined });
});

test.each([
  ['is not there', '/nowhere.json'],
  ['is no manifest', new URL('../package.json', import.meta.url).pathname],
])('a gateway whose list %s does not start, and says why', async (_name, path) => {
  await expect(start('only', { PERSISTED_OPERATIONS_PATH: path })).rejects.toThrow(
    'PERSISTED_OPERATIONS_PATH',
  );
});
