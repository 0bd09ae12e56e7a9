import { readFile, rename, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SHOP_SDL } from './kit/shop.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { composeShop, startGateway } from './kit/start-gateway.ts';

const POLL = { SUPERGRAPH_POLL_MS: '10' };
const REVIEWS =
  'subscription { reviewAdded { ... on ReviewAdded { cursor review { body product { name } } } } }';

type Running = Awaited<ReturnType<typeof startGateway>>;

// As mounted volumes do it: the new file takes the place of the old one in one step.
async function serve(shop: Running, supergraphSdl: string, result = 'taken') {
  const before = await shop.metric('schema_reloads_total', { result });
  await writeFile(`${shop.supergraphPath}.next`, supergraphSdl);
  await rename(`${shop.supergraphPath}.next`, shop.supergraphPath);
  while ((await shop.metric('schema_reloads_total', { result })) === before) await shop.turns(1);
}

test('another supergraph is served without a restart', async () => {
  await using shop = await startGateway({ environment: POLL });
  expect((await shop.post('{ added: __typename me { nick } }')).status).toBe(400);
  await serve(shop, composeShop({ ...SHOP_SDL, users: withNick() }));
  expect((await shop.post('{ me { nick } }')).status).toBe(200);
  expect(await shop.metric('generation_info')).toBe(1);
});

test('subscriptions that still fit move over between two events, without a new source', async () => {
  await using shop = await startGateway({ environment: POLL });
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await reviews.next();
  await serve(shop, composeShop({ ...SHOP_SDL, users: withNick() }));
  shop.shop.log.append('r2');
  expect(await reviews.next()).toMatchObject({
    data: { reviewAdded: { cursor: 'c2', review: { product: { name: 'Chair' } } } },
  });
  expect(shop.shop.log.opened).toBe(1);
});

test('a subscription whose source is asked in another way goes on from its last event', async () => {
  await using shop = await startGateway({ environment: POLL });
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await reviews.next();
  // The product's id is now part of what the source is asked for no more: it is external there.
  const users = `${SHOP_SDL.users}\nextend type Review @key(fields: "id") { id: ID! stars: Int }`;
  const reviewsSdl = SHOP_SDL.reviews.replace(
    'type Review @key(fields: "id") { id: ID! body: String!',
    'type Review @key(fields: "id") @key(fields: "body") { id: ID! body: String!',
  );
  await serve(shop, composeShop({ ...SHOP_SDL, users, reviews: reviewsSdl }));
  shop.shop.log.append('r2');
  expect(await reviews.next()).toMatchObject({ data: { reviewAdded: { cursor: 'c2' } } });
});

test('a subscription that does not fit any more ends after the new schema serves, and says why', async () => {
  await using shop = await startGateway({ environment: POLL });
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen(REVIEWS);
  const ticks = client.listen('subscription { tick }');
  await shop.shop.log.hasReaders(2);
  shop.shop.log.append('r1');
  await reviews.next();
  const products = SHOP_SDL.products.replaceAll('name: String!', 'title: String!');
  await serve(shop, composeShop({ ...SHOP_SDL, products }));
  expect(await reviews.ended).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_SCHEMA_RELOAD', resume: 'c1' } },
  ]);
  expect((await shop.post('{ products { title } }')).status).toBe(200);
  await ticks.next();
  shop.shop.log.append('r1');
  expect(await ticks.next()).toEqual({ data: { tick: 2 } });
});

test.each([
  ['no supergraph', 'type Query { broken'],
  ['one with a feature that is not served', null],
])('%s changes nothing, and is counted', async (_title, text) => {
  await using shop = await startGateway({ environment: POLL });
  const served = await readFile(shop.supergraphPath, 'utf8');
  const unknown = served.replace(
    'schema\n',
    'schema\n  @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY)\n',
  );
  await serve(shop, text ?? unknown, 'refused');
  expect(await shop.metric('schema_reload_failures_total')).toBe(1);
  expect((await shop.post('{ products { id } }')).status).toBe(200);
});

test('T13 an operation that was admitted before a reload is answered by the schema that admitted it', async () => {
  await using shop = await startGateway({ environment: POLL });
  const gate = Promise.withResolvers<void>();
  shop.shop.hold = gate.promise;
  const slow = shop.post('{ slow products { name } }');
  while (shop.shop.calls === 0) await shop.turns(1);
  const products = SHOP_SDL.products.replaceAll('name: String!', 'title: String!');
  await serve(shop, composeShop({ ...SHOP_SDL, products }));
  gate.resolve();
  expect(await slow).toMatchObject({
    status: 200,
    data: { slow: 'done', products: [{ name: 'Lamp' }, {}, {}] },
  });
});

test('1,000 live subscriptions survive a reload', async () => {
  const limits = { MAX_OPERATIONS_PER_SOCKET: '2000', MAX_SUBSCRIBES_PER_SECOND: '100000' };
  await using shop = await startGateway({ environment: { ...POLL, ...limits } });
  const clients = Array.from({ length: 8 }, () => createSocketClient(shop.socketUrl));
  const all = Array.from({ length: 1_000 }, (_, index) =>
    clients[index % 8]!.listen(
      `subscription { alias${index % 250}: reviewAdded { ... on ReviewAdded { cursor review { product { name } } } } }`,
    ),
  );
  await shop.started(1_000);
  await shop.shop.log.hasReaders(250);
  await serve(shop, composeShop({ ...SHOP_SDL, users: withNick() }));
  shop.shop.log.append('r1');
  for (const one of all) await one.next();
  expect(shop.shop.log.opened).toBe(250);
  for (const client of clients) await client.dispose();
}, 60_000);

function withNick(): string {
  return SHOP_SDL.users.replace('name: String!', 'name: String! nick: String');
}
