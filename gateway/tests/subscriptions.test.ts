import { describe, expect, test } from 'vitest';
import { createSocketClient } from './kit/socket-client.ts';
import { startGateway, TRANSPORTS } from './kit/start-gateway.ts';
import { startSubgraph } from './kit/subgraph-server.ts';

const REVIEWS = `subscription Reviews($after: ChangeCursor) {
  reviewAdded(after: $after) {
    __typename
    ... on ReviewAdded { cursor reviewId kind review { body author { name } product { name } } }
    ... on ResyncRequired { reason }
  }
}`;

describe.each(TRANSPORTS)('a subscription whose source is %s', (transport) => {
  test('each event arrives in order, with fields of three subgraphs', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    shop.shop.log.append('r2');

    expect(await reviews.next()).toEqual({
      data: {
        reviewAdded: {
          __typename: 'ReviewAdded',
          cursor: 'c1',
          reviewId: 'r1',
          kind: 'ADDED',
          review: { body: 'Bright', author: { name: 'Ada' }, product: { name: 'Lamp' } },
        },
      },
    });
    expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
  });

  test('what is added to follow the source does not reach the client', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const reviews = client.listen(
      'subscription { all: reviewAdded { ... on ReviewAdded { kind } } }',
    );
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    expect(await reviews.next()).toEqual({ data: { all: { kind: 'ADDED' } } });
  });

  test('after a cursor everything later is replayed, then it goes on live', async () => {
    await using shop = await startGateway({ transport });
    for (const id of ['r1', 'r2', 'r1']) shop.shop.log.append(id);
    await using client = createSocketClient(shop.socketUrl);
    const byVariable = client.listen(REVIEWS, { variables: { after: 'c1' } });
    const byLiteral = client.listen(
      REVIEWS.replace('$after)', '"c2")')
        .replace('($after: ChangeCursor)', '')
        .replace('after: $after', 'after: "c2"'),
    );
    expect(await byVariable.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
    expect(await byVariable.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c3' } } });
    expect(await byLiteral.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c3' } } });
    await shop.shop.log.hasReaders(2);
    shop.shop.log.append('r2');
    expect(await byVariable.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c4' } } });
    expect(await byLiteral.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c4' } } });
  });

  test('a variable may have the name by which subgraphs are handed entities', async () => {
    await using shop = await startGateway({ transport });
    for (const id of ['r1', 'r2']) shop.shop.log.append(id);
    await using client = createSocketClient(shop.socketUrl);
    const query = REVIEWS.replaceAll('$after', '$representations');
    const reviews = client.listen(query, { variables: { representations: 'c1' } });
    expect(await reviews.next()).toMatchObject({
      data: { reviewAdded: { cursor: 'c2', review: { product: { name: expect.any(String) } } } },
    });
  });

  test('an event that is delivered twice arrives once', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    for (const cursor of ['a', 'b', 'a', 'b', 'c']) shop.shop.log.appendAs(cursor, 'r1');
    const cursors = [];
    for (let count = 0; count < 3; count += 1)
      cursors.push((await reviews.next()).data!.reviewAdded);
    expect(cursors).toMatchObject([{ cursor: 'a' }, { cursor: 'b' }, { cursor: 'c' }]);
  });

  test('the demand to start over is delivered as the event it is', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('resync');
    expect(await reviews.next()).toEqual({
      data: { reviewAdded: { __typename: 'ResyncRequired', reason: 'old' } },
    });
    shop.shop.log.append('r1');
    expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
  });

  test('T4 T8 when the rest of the plan fails, the event comes with what there is and the subscription goes on', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const query =
      'subscription { reviewAdded { ... on ReviewAdded { reviewId review { product { id fragile } } } } }';
    const withRest = REVIEWS.replace(
      '{ name } product { name }',
      '{ name } product { name fragile }',
    );
    const reviews = client.listen(withRest);
    const own = client.listen(query);
    await shop.shop.log.hasReaders(2);
    shop.shop.fragile.add('p1');
    shop.shop.log.append('r1');
    shop.shop.log.append('r2');

    for (const listener of [reviews, own]) {
      const first = await listener.next();
      expect(first).toMatchObject({
        data: { reviewAdded: { reviewId: 'r1', review: { product: { fragile: null } } } },
        errors: [
          {
            path: ['reviewAdded', 'review', 'product', 'fragile'],
            extensions: { code: 'FORBIDDEN' },
          },
        ],
      });
      expect(JSON.stringify(first)).not.toMatch(/@event|serviceName|"reviews"/);
      expect(await listener.next()).toMatchObject({
        data: { reviewAdded: { reviewId: 'r2', review: { product: { fragile: 'ok' } } } },
      });
    }
  });

  test('T9 what was deleted meanwhile is null in the event, and that is no error', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    shop.shop.products.delete('p1');
    shop.shop.log.append('r1');
    shop.shop.log.append('gone');
    expect(await reviews.next()).toEqual({
      data: {
        reviewAdded: expect.objectContaining({
          reviewId: 'r1',
          review: expect.objectContaining({ product: null }),
        }),
      },
    });
    expect(await reviews.next()).toEqual({
      data: {
        reviewAdded: expect.objectContaining({ reviewId: 'gone', kind: 'ADDED', review: null }),
      },
    });
  });

  test('a source that refuses ends the subscription with its code, not the socket', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const live = client.listen('subscription { tick }');
    const refused = client.listen('subscription { secretFeed }');
    expect(await refused.ended).toMatchObject([
      { message: 'Not for you.', extensions: { code: 'FORBIDDEN' } },
    ]);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    expect(await live.next()).toEqual({ data: { tick: 1 } });
  });

  test('credentials of the subscriber reach the source and the rest of the plan', async () => {
    await using shop = await startGateway({ transport });
    const token = await shop.issuer.sign();
    await using client = createSocketClient(shop.socketUrl, {
      connectionParams: { Authorization: `Bearer ${token}` },
    });
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    await reviews.next();
    const users = new Set(shop.shop.seen.map(({ identity }) => identity?.userId));
    expect(users).toEqual(new Set([shop.issuer.userId]));
    expect(shop.shop.seen.length).toBeGreaterThanOrEqual(3);
  });

  test('when the token expires the subscription ends and says where to resume', async () => {
    await using shop = await startGateway({ transport });
    const token = await shop.issuer.sign({ expiresIn: 2 });
    await using client = createSocketClient(shop.socketUrl, {
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    await reviews.next();
    expect(await reviews.ended).toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_JWT_EXPIRED', resume: 'c1' } },
    ]);
    await shop.shop.log.hasReaders(0);
    const late = client.listen('{ products { id } }');
    expect(await late.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('a client that leaves frees its source, also when its socket just breaks', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const first = client.listen(REVIEWS);
    client.listen('subscription { tick }');
    await shop.shop.log.hasReaders(2);
    first.stop();
    await shop.shop.log.hasReaders(1);
    client.terminate();
    await shop.shop.log.hasReaders(0);
    expect(shop.shop.log.opened).toBe(2);
  });

  test('many clients come and go and nothing stays behind', async () => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl, { lazy: false });
    for (let round = 1; round <= 20; round += 1) {
      const reviews = client.listen(REVIEWS);
      await shop.shop.log.hasReaders(1);
      reviews.stop();
      await shop.shop.log.hasReaders(0);
      expect(shop.shop.log.opened).toBe(round);
    }
  });
});

test('T14 a subscription survives the death of its subgraph: no event lost, none doubled', async () => {
  await using shop = await startGateway({ transport: 'http' });
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await reviews.next();

  const server = shop.servers.get('reviews')!;
  await server.kill();
  await shop.shop.log.hasReaders(0);
  shop.shop.log.append('r2');
  shop.shop.log.append('r1');
  const { port } = server;
  const schema = shop.shop.schema('reviews');
  shop.servers.set(
    'reviews',
    await startSubgraph({ schema, shop: shop.shop, verifier: shop.verifier, port }),
  );
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r2');

  for (const cursor of ['c2', 'c3', 'c4'])
    expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor } } });
  expect(reviews.received).toHaveLength(4);
  expect(shop.shop.log.begun).toEqual([null, 'c1']);
});

test('T14 a source in process that fails is opened again after the last event', async () => {
  await using shop = await startGateway({ transport: 'in-process' });
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await reviews.next();
  shop.shop.log.fail(new Error('feed away'));
  shop.shop.log.append('r2');
  expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
  expect(shop.shop.log.begun).toEqual([null, 'c1']);
});

test.each(TRANSPORTS)(
  'T14 a change feed %s that just ends is opened again after the last event',
  async (transport) => {
    await using shop = await startGateway({ transport });
    await using client = createSocketClient(shop.socketUrl);
    const reviews = client.listen(REVIEWS);
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    await reviews.next();
    shop.shop.log.end();
    shop.shop.log.append('r2');
    expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
  },
);

test('each event is answered in a context of its own, so that no loader shows an earlier state', async () => {
  await using shop = await startGateway({ transport: 'in-process' });
  await using client = createSocketClient(shop.socketUrl);
  const ticks = client.listen('subscription { tick }');
  await shop.shop.log.hasReaders(1);
  for (const count of [1, 2, 3]) {
    shop.shop.log.append('r1');
    await ticks.next();
    expect(shop.shop.seen.length).toBe(count + 1);
  }
});

test('T14 after the demand to start over a lost source is opened again at its latest place', async () => {
  await using shop = await startGateway({ transport: 'in-process' });
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('resync');
  await reviews.next();
  shop.shop.log.fail(new Error('feed away'));
  shop.shop.log.append('r1');
  expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
  expect(shop.shop.log.begun).toEqual([null, 'c1']);
});

test('where nothing says which events were missed, the client is told to read its state again', async () => {
  await using shop = await startGateway({ transport: 'in-process' });
  await using client = createSocketClient(shop.socketUrl);
  const ticks = client.listen('subscription { tick }');
  await shop.shop.log.hasReaders(1);
  shop.shop.log.fail(new Error('feed away'));
  expect(await ticks.next()).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'SUBSCRIPTION_GAP' } }],
  });
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  expect(await ticks.next()).toEqual({ data: { tick: 1 } });
});

test('the subscriptions of all clients share four sockets to the subgraph', async () => {
  await using shop = await startGateway({ transport: 'http' });
  await using one = createSocketClient(shop.socketUrl);
  await using other = createSocketClient(shop.socketUrl);
  for (const client of [one, other])
    for (let count = 0; count < 5; count += 1) client.listen(`subscription { tick${count}: tick }`);
  await shop.shop.log.hasReaders(5);
  expect(shop.servers.get('reviews')!.sockets).toBe(4);
});
