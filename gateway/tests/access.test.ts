import { randomUUID } from 'node:crypto';
import { createInProcessAccess } from '@trellis/kernel/changes/in-process-access';
import { expect, test } from 'vitest';
import { openRawSocket } from './kit/raw-socket.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { startGateway } from './kit/start-gateway.ts';

const REVIEWS = 'subscription { reviewAdded { ... on ReviewAdded { cursor } } }';
const WORKSPACE = randomUUID();

async function setUp() {
  const access = createInProcessAccess();
  const shop = await startGateway({ access });
  const connect = async (claims: object = {}) => {
    const authorization = `Bearer ${await shop.issuer.sign({ claims })}`;
    const client = createSocketClient(shop.socketUrl, { connectionParams: { authorization } });
    return { client, authorization };
  };
  return { access, shop, connect, [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose]() };
}

test('W12 who loses a role hears nothing from then on, and cannot begin again with the old token', async () => {
  await using world = await setUp();
  const { access, shop, connect } = world;
  const { client } = await connect({ workspaces: { [WORKSPACE]: 'MEMBER' } });
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await reviews.next();
  const { userId } = shop.issuer;
  await access.publish([{ kind: 'membership', userId, workspaceId: WORKSPACE, role: null }]);
  shop.shop.log.append('r1');
  const ended = [{ extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED', resume: 'c1' } }];
  expect(await reviews.ended).toMatchObject(ended);
  expect(reviews.received).toHaveLength(1);
  expect(await client.listen(REVIEWS).ended).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED' } },
  ]);
  const { client: fresh } = await connect();
  const again = fresh.listen(REVIEWS);
  await shop.started(3);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  await again.next();
  await client.dispose();
  await fresh.dispose();
});

test.each([
  ['another role', { role: 'VIEWER' as const }, true],
  ['the role that the token has', { role: 'MEMBER' as const }, false],
])('W12 %s is noticed if it differs', async (_title, { role }, isEnded) => {
  await using world = await setUp();
  const { access, shop, connect } = world;
  const { client } = await connect({ workspaces: { [WORKSPACE]: 'MEMBER' } });
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  const { userId } = shop.issuer;
  await access.publish([{ kind: 'membership', userId, workspaceId: WORKSPACE, role }]);
  await access.publish([
    { kind: 'membership', userId: randomUUID(), workspaceId: WORKSPACE, role: null },
    { kind: 'membership', userId, workspaceId: randomUUID(), role: null },
  ]);
  expect(shop.gateway.subscriptions.size.subscribers).toBe(isEnded ? 0 : 1);
  if (!isEnded) shop.shop.log.append('r1');
  if (!isEnded) await reviews.next();
  await client.dispose();
});

test('W12 a deleted workspace ends what its members listen to', async () => {
  await using world = await setUp();
  const { access, shop, connect } = world;
  const { client } = await connect({ workspaces: { [WORKSPACE]: 'ADMIN' } });
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  await access.publish([{ kind: 'workspace-deleted', workspaceId: WORKSPACE }]);
  expect(await reviews.ended).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED' } },
  ]);
  await client.dispose();
});

test.each([
  ['session', (id: string) => ({ kind: 'session-ended' as const, sessionId: id })],
  ['API key', (id: string) => ({ kind: 'api-key-ended' as const, apiKeyId: id })],
])('a %s that ends opens nothing any more, on no transport', async (title, changeFor) => {
  await using world = await setUp();
  const { access, shop, connect } = world;
  const id = randomUUID();
  const { client, authorization } = await connect(title === 'session' ? { sid: id } : { akid: id });
  const reviews = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  await access.publish([changeFor(id)]);
  expect(await reviews.ended).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED' } },
  ]);
  expect(await client.listen('{ me { name } }').ended).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  const { status } = await shop.post('{ me { name } }', { headers: { authorization } });
  expect(status).toBe(401);
  await client.dispose();
});

test('a token is renewed by a ping, and the subscription outlives the first one', async () => {
  await using world = await setUp();
  const { shop } = world;
  const sid = randomUUID();
  const sign = (expiresIn: number, rest: object = {}) =>
    shop.issuer.sign({ expiresIn, claims: { sid }, ...rest });
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise({ authorization: `Bearer ${await sign(2)}` });
  raw.subscribe('1', REVIEWS);
  await shop.shop.log.hasReaders(1);
  raw.send({
    type: 'ping',
    payload: { authorization: `Bearer ${await sign(600, { userId: randomUUID() })}` },
  });
  expect(await raw.next()).toMatchObject({
    type: 'pong',
    payload: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
  raw.send({ type: 'ping', payload: { authorization: `Bearer ${await sign(600)}` } });
  const pong = await raw.next();
  expect(pong).toMatchObject({ type: 'pong', payload: { expiresAt: expect.any(String) } });
  // Another of the same user, whose token is not renewed, shows when the first would have ended.
  await using other = createSocketClient(shop.socketUrl, {
    connectionParams: { authorization: `Bearer ${await sign(2)}` },
  });
  await other.listen(REVIEWS).ended;
  shop.shop.log.append('r1');
  expect(await raw.next()).toMatchObject({ id: '1', type: 'next' });
  raw.socket.terminate();
});

test('a token is renewed by the subscribe message, and one that sees something else ends the rest', async () => {
  await using world = await setUp();
  const { shop } = world;
  const sid = randomUUID();
  const sign = (claims: object) => shop.issuer.sign({ claims: { sid, ...claims } });
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise({ authorization: `Bearer ${await sign({})}` });
  raw.subscribe('1', REVIEWS);
  await shop.shop.log.hasReaders(1);
  const authorization = `Bearer ${await sign({ scope: '' })}`;
  raw.send({
    type: 'subscribe',
    id: '2',
    payload: { query: '{ me { name } }', extensions: { authorization } },
  });
  const frames = [await raw.next(), await raw.next(), await raw.next()];
  expect(frames.find(({ id }) => id === '1')).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED' } }],
  });
  expect(frames.find(({ id, type }) => id === '2' && type === 'next')).toMatchObject({
    payload: { data: { me: { name: 'Ada' } } },
  });
  raw.socket.terminate();
});
