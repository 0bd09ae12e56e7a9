import { describe, expect, test } from 'vitest';
import { openRawSocket } from './kit/raw-socket.ts';
import { SHOP_SDL } from './kit/shop.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

const PRICED = SHOP_SDL.products
  .replace('"@requires"]', '"@requires", "@cost", "@listSize"]')
  .replace('slow: String', 'slow: String @cost(weight: 250)')
  .replace(
    'products(first: Int): [Product!]!',
    'products(first: Int): [Product!]! @listSize(assumedSize: 50, slicingArguments: ["first"], requireOneSlicingArgument: false)',
  );
const CHEAP = '{ product(id: "p1") { id } }';

const start = (environment: Record<string, string>) =>
  startGateway({ supergraphSdl: { products: PRICED }, environment });

async function statusesOf(count: number, ask: () => Promise<{ status: number }>) {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await ask()).status);
  return statuses;
}

describe('a bucket', () => {
  test('is emptied by what operations cost, one token for each 100 points begun', async () => {
    await using shop = await start({ RATE_LIMIT_FREE: '5/1h' });
    const token = await shop.issuer.sign();
    expect((await shop.post('{ slow }', { token })).headers.get('ratelimit')).toMatch(
      /^"user";r=2;t=\d+$/,
    );
    expect(await statusesOf(4, () => shop.post(CHEAP, { token }))).toEqual([200, 200, 429, 429]);
  });

  test('pays as many points with a token as is set', async () => {
    await using shop = await start({ RATE_LIMIT_FREE: '5/1h', RATE_LIMIT_POINTS: '50' });
    const { headers } = await shop.post('{ slow }', { token: await shop.issuer.sign() });
    expect(headers.get('ratelimit')).toMatch(/^"user";r=0;t=\d+$/);
  });

  test('gets back what was charged beforehand and not used', async () => {
    await using shop = await start({ RATE_LIMIT_FREE: '40/1h' });
    const token = await shop.issuer.sign();
    const query = '{ products(first: 3000) { id } }';
    const answer = await shop.post(query, { token });
    expect(answer.extensions).toMatchObject({
      cost: { requested: 3_000, actual: 3, buckets: [{ name: 'user', limit: 40, remaining: 39 }] },
    });
    expect(await statusesOf(3, () => shop.post(query, { token }))).toEqual([200, 200, 200]);
  });

  test('that is empty refuses with the status, header and codes that clients know', async () => {
    await using shop = await start({ RATE_LIMIT_ADDRESS: '1/1m' });
    const first = await shop.post(CHEAP);
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=1;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=0;t=(60|59)$/);
    const calls = shop.shop.seen.length;
    const answer = await shop.post(CHEAP);
    expect(answer.status).toBe(429);
    const { extensions } = answer.errors![0]!;
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', bucket: 'address' });
    expect(answer.headers.get('retry-after')).toBe(String(extensions.retryAfter));
    expect(extensions.retryAfter).toBeGreaterThan(0);
    expect(extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/);
    expect(answer.extensions).toMatchObject({ cost: { requested: 1 } });
    expect(shop.shop.seen).toHaveLength(calls);
  });

  test('refuses what is too much for it, and leaves room for less', async () => {
    await using shop = await start({ RATE_LIMIT_FREE: '3/1h' });
    const token = await shop.issuer.sign();
    await shop.post(CHEAP, { token });
    expect((await shop.post('{ slow }', { token })).status).toBe(429);
    expect(await statusesOf(3, () => shop.post(CHEAP, { token }))).toEqual([200, 200, 429]);
  });

  test('belongs to one user, whichever token, and to one key', async () => {
    await using shop = await start({ RATE_LIMIT_FREE: '1/1h', RATE_LIMIT_PRO: '2/1h' });
    const { issuer } = shop;
    const userId = crypto.randomUUID();
    const ask = async (options: Parameters<typeof issuer.sign>[0]) =>
      (await shop.post(CHEAP, { token: await issuer.sign(options) })).status;
    expect([await ask({ userId }), await ask({ userId })]).toEqual([200, 429]);
    expect(await ask({ userId: crypto.randomUUID() })).toBe(200);
    const apiKeyId = crypto.randomUUID();
    const byKey = { userId, apiKeyId, tier: 'PRO' };
    expect([await ask(byKey), await ask(byKey), await ask(byKey)]).toEqual([200, 200, 429]);
    expect(await ask({ userId: crypto.randomUUID(), tier: 'UNHEARD-OF' })).toBe(200);
  });

  test('of an address pays for tokens that are not good, and for documents that are refused', async () => {
    await using shop = await start({ RATE_LIMIT_ADDRESS: '3/1m' });
    const bad = () => shop.post(CHEAP, { token: 'nonsense' });
    expect(await statusesOf(2, bad)).toEqual([401, 401]);
    expect((await shop.post('{ nothing }')).status).toBe(400);
    expect((await bad()).status).toBe(429);
    expect((await shop.post('{ nothing }')).status).toBe(429);
    const token = await shop.issuer.sign();
    expect((await shop.post(CHEAP, { token })).status).toBe(200);
  });

  test('of every address pays for everybody there', async () => {
    await using shop = await start({ RATE_LIMITS: 'strict', RATE_LIMIT_EVERY_ADDRESS: '2/1m' });
    const token = await shop.issuer.sign();
    const answers = [
      await shop.post(CHEAP, { token }),
      await shop.post(CHEAP),
      await shop.post(CHEAP, { token }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[0]!.headers.get('ratelimit-policy')).toBe(
      '"every-address";q=2;w=60, "user";q=1000;w=3600',
    );
    expect(answers[2]!.errors![0]!.extensions.bucket).toBe('every-address');
  });
});

test('outside production nothing is limited, and nothing is said of limits', async () => {
  await using shop = await start({});
  const { headers, extensions } = await shop.post(CHEAP);
  expect(headers.get('ratelimit')).toBeNull();
  expect(extensions).toEqual({ cost: { requested: 1, actual: 1 } });
});

test('in production the limits are those of the standard', async () => {
  await using shop = await start({ NODE_ENV: 'production' });
  const policyOf = async (tier?: string) => {
    const token = tier && (await shop.issuer.sign({ tier, userId: crypto.randomUUID() }));
    const { headers } = await shop.post(CHEAP, token ? { token } : {});
    return headers.get('ratelimit-policy');
  };
  expect(await Promise.all([undefined, 'FREE', 'STANDARD', 'PRO'].map(policyOf))).toEqual([
    '"address";q=100;w=60',
    '"user";q=1000;w=3600',
    '"user";q=600;w=60',
    '"user";q=6000;w=60',
  ]);
});

describe('over a socket', () => {
  test('an empty bucket refuses the operation with the same fields, and the socket stays', async () => {
    await using shop = await start({ RATE_LIMIT_ADDRESS: '1/1m' });
    await using client = createSocketClient(shop.socketUrl);
    expect(await client.listen(CHEAP).next()).toMatchObject({ data: { product: { id: 'p1' } } });
    for (const query of [CHEAP, 'subscription { tick }'])
      expect(await client.listen(query).ended).toMatchObject([
        {
          extensions: {
            code: 'RATE_LIMITED',
            bucket: 'address',
            retryAfter: expect.any(Number),
            requestId: expect.any(String),
          },
        },
      ]);
  });

  test('HTTP and sockets draw from the same bucket', async () => {
    await using shop = await start({ RATE_LIMIT_ADDRESS: '2/1m' });
    await using client = createSocketClient(shop.socketUrl);
    await client.listen(CHEAP).next();
    expect(await statusesOf(2, () => shop.post(CHEAP))).toEqual([200, 429]);
  });

  test('many bad tokens are told to come back later', async () => {
    await using shop = await start({ RATE_LIMIT_ADDRESS: '2/1m' });
    const codes = [];
    for (let count = 0; count < 3; count += 1) {
      const raw = await openRawSocket(shop.socketUrl);
      raw.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
      codes.push(await raw.closed);
    }
    expect(codes).toEqual([4403, 4403, 1013]);
  });
});

const SIGN_IN = {
  SIGN_IN_FIELDS: 'enter:input.email',
  RATE_LIMIT_SIGN_IN_ADDRESS: '5/1m',
  RATE_LIMIT_SIGN_IN_ACCOUNT: '3/15m',
  TRUSTED_PROXIES: '127.0.0.1',
};
const ENTER = 'mutation ($input: Entering!) { enter(input: $input) { ticket } }';

const enter = (
  shop: RunningGateway,
  { email, address, password = 'wrong' }: { email: string; address: string; password?: string },
) =>
  shop.post(ENTER, {
    variables: { input: { email, password } },
    headers: { 'x-forwarded-for': address },
  });

describe('signing in', () => {
  test('A6 one address that tries many accounts is stopped, others are not', async () => {
    await using shop = await start(SIGN_IN);
    let count = 0;
    const statuses = await statusesOf(7, () => {
      count += 1;
      return enter(shop, { email: `person${count}@example.org`, address: '192.0.2.1' });
    });
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const answer = await enter(shop, { email: 'a@example.org', address: '192.0.2.1' });
    expect(answer.errors![0]!.extensions.bucket).toBe('sign-in-address');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await enter(shop, { email: 'a@example.org', address: '192.0.2.2' })).status).toBe(200);
  });

  test('A6 many addresses that try one account are stopped, and its owner still gets in', async () => {
    await using shop = await start(SIGN_IN);
    const email = 'ada@example.org';
    const owner = { email, address: '192.0.2.1', password: 'right' };
    expect((await enter(shop, owner)).data).toEqual({ enter: { ticket: 't' } });
    let host = 10;
    const statuses = await statusesOf(5, () => {
      host += 1;
      return enter(shop, { email: ` ADA@example.org`, address: `192.0.2.${host}` });
    });
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await enter(shop, { ...owner, address: '192.0.2.99' })).status).toBe(429);
    expect((await enter(shop, owner)).data).toEqual({ enter: { ticket: 't' } });
  });

  test('counts no try that works', async () => {
    await using shop = await start(SIGN_IN);
    const owner = { email: 'ada@example.org', address: '192.0.2.1', password: 'right' };
    expect(new Set(await statusesOf(12, () => enter(shop, owner)))).toEqual(new Set([200]));
  });

  test('counts each alias of one document', async () => {
    await using shop = await start(SIGN_IN);
    const input = '(input: { email: "ada@example.org", password: "wrong" })';
    const aliases = ['a', 'b', 'c', 'd'].map((name) => `${name}: enter${input} { ticket }`);
    const answer = await shop.post(`mutation { ${aliases.join(' ')} }`);
    expect(answer.errors![0]!.extensions.bucket).toBe('sign-in-account');
  });

  test('is limited over a socket as well', async () => {
    await using shop = await start(SIGN_IN);
    await using client = createSocketClient(shop.socketUrl);
    const variables = { input: { email: 'ada@example.org', password: 'wrong' } };
    for (let count = 0; count < 3; count += 1) await client.listen(ENTER, { variables }).next();
    expect(await client.listen(ENTER, { variables }).ended).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', bucket: 'sign-in-account' } },
    ]);
  });
});

describe('the address of a caller', () => {
  const spoofed = { 'x-forwarded-for': '203.0.113.7' };

  test('is not what any caller says it is', async () => {
    await using shop = await start({ RATE_LIMIT_ADDRESS: '1/1m' });
    await shop.post(CHEAP, { headers: spoofed });
    const other = { 'x-forwarded-for': '203.0.113.8', 'x-real-ip': '203.0.113.8' };
    expect((await shop.post(CHEAP, { headers: other })).status).toBe(429);
    expect(shop.shop.seen[0]?.origin?.ip).toBe('127.0.0.1');
  });

  test('is what a trusted proxy says it is, also over a socket', async () => {
    await using shop = await start({
      RATE_LIMIT_ADDRESS: '1/1m',
      TRUSTED_PROXIES: '10.0.0.0/8,127.0.0.1',
    });
    const claims = '198.51.100.1, 203.0.113.7, 10.1.2.3';
    await shop.post(CHEAP, { headers: { 'x-forwarded-for': claims } });
    expect(shop.shop.seen[0]?.origin?.ip).toBe('203.0.113.7');
    const raw = await openRawSocket(shop.socketUrl, { headers: spoofed });
    await raw.initialise();
    raw.subscribe('1', CHEAP);
    expect(await raw.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED', bucket: 'address' } }],
    });
    raw.socket.close();
  });
});
