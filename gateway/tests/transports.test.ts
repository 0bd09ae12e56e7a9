import { describe, expect, test } from 'vitest';
import { startGateway, TRANSPORTS } from './kit/start-gateway.ts';

describe.each(TRANSPORTS)('a subgraph reached %s', (transport) => {
  test('a query over three subgraphs is answered as from one, also when it is repeated', async () => {
    await using shop = await startGateway({ transport });
    const query = '{ products { id name rating reviews { body author { name } } } }';
    const answers = [await shop.post(query), await shop.post(query), await shop.post(query)];

    for (const { status, data, errors } of answers) {
      expect(status).toBe(200);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        products: [
          {
            id: 'p1',
            name: 'Lamp',
            rating: 4.5,
            reviews: [{ body: 'Bright', author: { name: 'Ada' } }],
          },
          {
            id: 'p2',
            name: 'Chair',
            rating: 4.5,
            reviews: [{ body: 'Hard', author: { name: 'Ben' } }],
          },
          { id: 'p3', name: 'Table', rating: 4.5, reviews: [] },
        ],
      });
    }
  });

  test('a mutation changes what the next query reads, each time it is sent', async () => {
    await using shop = await startGateway({ transport });
    const query = 'mutation ($name: String!) { rename(id: "p1", name: $name) { name rating } }';
    for (const name of ['Lantern', 'Torch', 'Candle'])
      expect((await shop.post(query, { variables: { name } })).data).toEqual({
        rename: { name, rating: 4.5 },
      });
    expect((await shop.post('{ product(id: "p1") { name } }')).data).toEqual({
      product: { name: 'Candle' },
    });
  });

  test('the caller and the id of the request reach the subgraph', async () => {
    await using shop = await startGateway({ transport });
    const token = await shop.issuer.sign();
    const headers = { 'x-request-id': 'my-request-1' };
    const { data } = await shop.post('{ me { name } }', { token, headers });

    expect(data).toEqual({ me: { name: 'Ada' } });
    const [facts] = shop.shop.seen;
    expect(facts).toMatchObject({
      requestId: 'my-request-1',
      identity: { userId: shop.issuer.userId, token },
    });
  });

  test('a variable that is not given has the default that the client gave it', async () => {
    await using shop = await startGateway({ transport });
    const query = 'query ($id: ID! = "p2") { product(id: $id) { name rating } }';
    expect((await shop.post(query)).data).toEqual({ product: { name: 'Chair', rating: 4.5 } });
    expect((await shop.post(query, { variables: { id: 'p3' } })).data).toEqual({
      product: { name: 'Table', rating: 4.5 },
    });
  });

  test('where a request came from reaches the subgraph', async () => {
    await using shop = await startGateway({ transport });
    await shop.post('{ me { name } }', { headers: { 'user-agent': 'Sextant/1.0' } });
    expect(shop.shop.seen[0]?.origin).toEqual({
      ip: expect.stringContaining('127.0.0.1'),
      userAgent: 'Sextant/1.0',
    });
  });

  test('without a token the caller is nobody', async () => {
    await using shop = await startGateway({ transport });
    expect((await shop.post('{ me { name } }')).data).toEqual({ me: null });
  });

  test('an unforeseen error of a subgraph is masked and bears the id of the request', async () => {
    await using shop = await startGateway({ transport });
    for (let run = 0; run < 3; run += 1) {
      const answer = await shop.post('{ leak }');
      expect(answer.status).toBe(200);
      expect(answer.data).toEqual({ leak: null });
      expect(answer.errors).toEqual([
        {
          message: 'Something went wrong on our side.',
          path: ['leak'],
          extensions: { code: 'INTERNAL', requestId: answer.headers.get('x-request-id') },
        },
      ]);
    }
    expect(JSON.stringify(shop.logs)).toContain('hunter2');
  });

  test('a coded error of a subgraph keeps its code, message and details', async () => {
    await using shop = await startGateway({ transport });
    for (let run = 0; run < 3; run += 1) {
      const { errors } = await shop.post('{ refuse }');
      expect(errors).toEqual([
        {
          message: 'Not for you.',
          path: ['refuse'],
          extensions: expect.objectContaining({ code: 'FORBIDDEN', missing: ['a:read'] }),
        },
      ]);
    }
  });

  test('a value that a scalar of the subgraph refuses is the mistake of the client', async () => {
    await using shop = await startGateway({ transport });
    const byVariable = await shop.post('query ($of: Day) { day(of: $of) }', {
      variables: { of: 'secret-value' },
    });
    const byLiteral = await shop.post('{ day(of: "secret-value") }');
    for (const { data, errors } of [byVariable, byLiteral]) {
      expect(data).toEqual({ day: null });
      expect(errors).toMatchObject([{ path: ['day'], extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(JSON.stringify(byVariable)).not.toContain('secret-value');
  });

  test('T7 null in a non-null field of another subgraph is an error that names the place', async () => {
    await using shop = await startGateway({ transport });
    shop.shop.unrated.add('p2');
    const alone = await shop.post('{ a: product(id: "p2") { name rating } }');
    const besideOthers = await shop.post('{ a: product(id: "p2") { name rating } refuse }');

    expect(alone.data).toEqual({ a: null });
    expect(alone.errors).toMatchObject([
      { path: ['a', 'rating'], extensions: { code: 'INTERNAL' } },
    ]);
    expect(besideOthers.data).toEqual({ a: null, refuse: null });
    const codes = besideOthers.errors!.map(({ path, extensions }) => [path, extensions.code]);
    expect(codes).toEqual(
      expect.arrayContaining([
        [['refuse'], 'FORBIDDEN'],
        [['a', 'rating'], 'INTERNAL'],
      ]),
    );
    expect(JSON.stringify(alone)).not.toContain('valueCompletion');
  });

  test('a reference to what does not exist reads as null and is no error', async () => {
    await using shop = await startGateway({ transport });
    shop.shop.products.delete('p1');
    const { data, errors } = await shop.post('{ review(id: "r1") { body product { name } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ review: { body: 'Bright', product: null } });
  });

  test('T11 errors of entities in a list of mixed types bear the places of the list', async () => {
    await using shop = await startGateway({ transport });
    shop.shop.fragile.add('p1').add('p2');
    const { data, errors } = await shop.post(
      '{ shelf { ... on Product { id fragile } ... on Poster { title } } }',
    );
    expect(data).toEqual({
      shelf: [{ id: 'p1', fragile: null }, { title: 'Sea' }, null, { id: 'p2', fragile: null }],
    });
    expect(errors!.map(({ message, path }) => [message, path])).toEqual([
      ['No p1.', ['shelf', 0, 'fragile']],
      ['No p2.', ['shelf', 3, 'fragile']],
    ]);
  });

  test('T15 a supergraph that is newer than the subgraph gives a coded error', async () => {
    const { SHOP_SDL } = await import('./kit/shop.ts');
    const users = SHOP_SDL.users.replace('name: String!', 'name: String! nickname: String');
    await using shop = await startGateway({ transport, supergraphSdl: { users } });
    const token = await shop.issuer.sign();
    for (let run = 0; run < 3; run += 1) {
      const { data, errors } = await shop.post('{ me { nickname } }', { token });
      expect(data).toEqual({ me: null });
      expect(errors).toMatchObject([{ path: ['me'], extensions: { code: 'INTERNAL' } }]);
      expect(JSON.stringify(errors)).not.toContain('nickname');
    }
  });

  test('an operation that takes too long ends with TIMEOUT', async () => {
    const environment = { OPERATION_TIMEOUT_MS: '100' };
    await using shop = await startGateway({ transport, environment });
    const held = Promise.withResolvers<void>();
    shop.shop.hold = held.promise;
    const { data, errors } = await shop.post('{ slow }');
    held.resolve();
    expect(data).toEqual({ slow: null });
    expect(errors).toMatchObject([{ path: ['slow'], extensions: { code: 'TIMEOUT' } }]);
  });
});
