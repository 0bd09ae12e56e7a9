import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GUARDED_SHOP } from './kit/guarded-shop.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';
import type { TokenOptions } from './kit/tokens.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway({ supergraphSdl: GUARDED_SHOP });
});
afterAll(() => shop[Symbol.asyncDispose]());
beforeEach(() => {
  shop.shop.seen.length = 0;
});

const asks = async (query: string, token?: TokenOptions | null) =>
  shop.post(query, token === null || !token ? {} : { token: await shop.issuer.sign(token) });
const codesOf = (answer: Awaited<ReturnType<typeof asks>>) =>
  answer.errors?.map(({ extensions, path }) => [path?.join('.'), extensions.code]);

describe('the rules', () => {
  test.each<[string, string, TokenOptions | null, string]>([
    ['@authenticated without a token', '{ refuse }', null, 'UNAUTHENTICATED'],
    ['@requiresScopes without a token', '{ leak }', null, 'UNAUTHENTICATED'],
    ['@policy without a token', '{ slow }', null, 'UNAUTHENTICATED'],
    ['a part of all-of', '{ leak }', { scope: 'a:read' }, 'FORBIDDEN'],
    ['one policy of a lesser role', '{ slow }', { role: 'VIEWER' }, 'FORBIDDEN'],
    ['admin asked of a member', '{ huge }', { role: 'MEMBER' }, 'FORBIDDEN'],
    ['a policy that nobody knows', '{ day }', { role: 'ADMIN' }, 'FORBIDDEN'],
  ])('%s: the query is refused', async (_name, query, token, code) => {
    const answer = await asks(query, token);
    expect(answer.status).toBe(code === 'FORBIDDEN' ? 403 : 401);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer.data).toBeUndefined();
    expect(shop.shop.seen).toEqual([]);
  });

  test.each<[string, string, TokenOptions]>([
    ['all of one alternative', '{ leak }', { scope: 'a:read b:read' }],
    ['the other alternative', '{ leak }', { scope: 'c:read' }],
    ['a member', '{ slow }', { role: 'MEMBER' }],
    ['an admin where a member is asked', '{ slow }', { role: 'ADMIN' }],
    ['a scope that is named like what everybody inherits', '{ refuse }', { scope: 'constructor' }],
  ])('%s: the subgraph is asked', async (_name, query, token) => {
    await asks(query, token);
    expect(shop.shop.seen).toHaveLength(1);
  });

  test('a refusal says what is missing', async () => {
    const { errors } = await asks('{ leak }', { scope: 'a:read' });
    expect(errors![0]!.extensions.missing).toEqual([['a:read', 'b:read'], ['c:read']]);
    const { errors: others } = await asks('{ huge }', { role: 'MEMBER' });
    expect(others![0]!.extensions.missing).toEqual([['admin']]);
  });
});

describe('a query of which a part is denied', () => {
  test('is answered without it: null, and one error with its path', async () => {
    const answer = await asks('{ product(id: "p1") { id fragile } refuse __typename }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({
      product: { id: 'p1', fragile: null },
      refuse: null,
      __typename: 'Query',
    });
    expect(codesOf(answer)).toEqual([
      ['product.fragile', 'UNAUTHENTICATED'],
      ['refuse', 'UNAUTHENTICATED'],
    ]);
    for (const { extensions } of answer.errors!)
      expect(extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('asks no subgraph for what is denied', async () => {
    await asks('{ product(id: "p1") { id fragile rating } }');
    expect(shop.shop.seen).toHaveLength(1);
    await asks('{ product(id: "p1") { id fragile rating } }', {});
    expect(shop.shop.seen).toHaveLength(3);
  });

  test('loses what is around a field that must not be null, up to what may be', async () => {
    const one = await asks('{ product(id: "p1") { id rating } __typename }');
    expect(one.data).toEqual({ product: null, __typename: 'Query' });
    expect(codesOf(one)).toEqual([['product.rating', 'UNAUTHENTICATED']]);
    const all = await asks('{ products { id rating } __typename }');
    expect(all.data).toBeNull();
    expect(codesOf(all)).toEqual([
      ['products.0.rating', 'UNAUTHENTICATED'],
      ['products.1.rating', 'UNAUTHENTICATED'],
      ['products.2.rating', 'UNAUTHENTICATED'],
    ]);
  });

  test('knows rules on the type that a field returns', async () => {
    const query = '{ product(id: "p1") { id reviews { id } } review(id: "r1") { id } }';
    const denied = await asks(query, {});
    expect(denied.data).toEqual({ product: { id: 'p1', reviews: null }, review: null });
    expect(codesOf(denied)).toEqual([
      ['product.reviews', 'FORBIDDEN'],
      ['review', 'FORBIDDEN'],
    ]);
    const allowed = await asks(query, { scope: 'reviews:read' });
    expect(allowed.errors).toBeUndefined();
    expect(allowed.data).toEqual({
      product: { id: 'p1', reviews: [{ id: 'r1' }] },
      review: { id: 'r1' },
    });
  });

  test('knows rules on the type that a fragment narrows to, in lists with gaps', async () => {
    const answer = await asks(
      '{ shelf { __typename ... on Product { id } ...OnPoster } } fragment OnPoster on Poster { name: title }',
    );
    expect(answer.data).toEqual({
      shelf: [{ __typename: 'Product', id: 'p1' }, null, null, { __typename: 'Product', id: 'p2' }],
    });
    expect(codesOf(answer)).toEqual([['shelf.1.name', 'UNAUTHENTICATED']]);
  });

  test('asks of a field of an interface what any of its types asks', async () => {
    const answer = await asks('{ product(id: "p1") { ... on Node { id name } } }');
    expect(answer.data).toEqual({ product: null });
    expect(codesOf(answer)).toEqual([['product.name', 'UNAUTHENTICATED']]);
    const allowed = await asks('{ product(id: "p1") { ... on Node { id name } } }', {
      scope: 'names:read',
    });
    expect(allowed.data).toEqual({ product: { id: 'p1', name: 'Lamp' } });
  });

  test('does not let aliases, fragments or repetition around a rule', async () => {
    const answer = await asks(
      '{ product(id: "p1") { a: fragile ...F a: fragile ... { fragile } } } fragment F on Product { b: fragile a: fragile }',
    );
    expect(answer.data).toEqual({ product: { a: null, b: null, fragile: null } });
    expect(codesOf(answer)?.map(([path]) => path)).toEqual([
      'product.a',
      'product.b',
      'product.fragile',
    ]);
  });

  test('lets nobody take the place of a marker', async () => {
    const answer = await asks('{ product(id: "p1") { denied_0: id fragile } }');
    expect(answer.data).toEqual({ product: { denied_0: 'p1', fragile: null } });
  });

  test('counts a skipped field among what the caller must be allowed', async () => {
    const answer = await asks('{ refuse @skip(if: true) }');
    expect(answer.status).toBe(401);
    const among = await asks('{ refuse @skip(if: true) product(id: "p1") { id } }');
    expect(among.status).toBe(200);
    expect(among.data).toEqual({ product: { id: 'p1' } });
  });

  test('is planned once for all who fail the same rules, and never for those who do not', async () => {
    const query = '{ product(id: "p1") { id fragile name } }';
    const answers = [];
    for (const token of [null, {}, { scope: 'names:read' }, null, { scope: 'names:read' }, {}])
      answers.push(await asks(query, token));
    const [anonymous, signedIn, named, ...again] = answers.map(({ data }) => data);
    expect(anonymous).toEqual({ product: null });
    expect(signedIn).toEqual({ product: null });
    expect(named).toEqual({ product: { id: 'p1', fragile: 'ok', name: 'Lamp' } });
    expect(again).toEqual([anonymous, named, signedIn]);
  });

  test('is refused as a whole where the gateway is set so', async () => {
    await using strict = await startGateway({
      supergraphSdl: GUARDED_SHOP,
      environment: { DENIED_FIELDS: 'reject' },
    });
    const answer = await strict.post('{ product(id: "p1") { id fragile } }');
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual([['fragile', 'UNAUTHENTICATED']]);
    expect(strict.shop.seen).toEqual([]);
  });
});

describe('a mutation', () => {
  test('whose root is denied does not run', async () => {
    const before = shop.shop.calls;
    const answer = await asks('mutation { rename(id: "p1", name: "Lamp") { id } countCalls }');
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual([['countCalls', 'UNAUTHENTICATED']]);
    expect(shop.shop.seen).toEqual([]);
    expect(shop.shop.calls).toBe(before);
  });

  test('of whose payload a part is denied runs, and shows the rest', async () => {
    const answer = await asks('mutation { rename(id: "p3", name: "Desk") { id fragile } }');
    expect(answer.data).toEqual({ rename: { id: 'p3', fragile: null } });
    expect(codesOf(answer)).toEqual([['rename.fragile', 'UNAUTHENTICATED']]);
    expect(shop.shop.products.get('p3')).toBe('Desk');
  });
});

describe('over a socket', () => {
  test('a subscription whose root is denied gets an error and opens nothing', async () => {
    await using client = createSocketClient(shop.socketUrl);
    const listener = client.listen('subscription { secretFeed }');
    const errors = await listener.ended;
    expect(errors).toMatchObject([
      {
        path: ['secretFeed'],
        extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
      },
    ]);
    expect(shop.shop.seen).toEqual([]);
  });

  test('each event of a subscription leaves out what is denied', async () => {
    await using client = createSocketClient(shop.socketUrl);
    const listener = client.listen(
      'subscription { reviewAdded { ... on ReviewAdded { reviewId review { id } } } }',
    );
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    shop.shop.log.append('r2');
    for (const reviewId of ['r1', 'r2'])
      expect(await listener.next()).toMatchObject({
        data: { reviewAdded: { reviewId, review: null } },
        errors: [{ path: ['reviewAdded', 'review'], extensions: { code: 'UNAUTHENTICATED' } }],
      });
    listener.stop();
    await shop.shop.log.hasReaders(0);
  });

  test('a query is judged by the same rules', async () => {
    await using client = createSocketClient(shop.socketUrl);
    const listener = client.listen('{ product(id: "p1") { id fragile } }');
    expect(await listener.next()).toMatchObject({
      data: { product: { id: 'p1', fragile: null } },
      errors: [{ path: ['product', 'fragile'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
