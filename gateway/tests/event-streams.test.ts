import { request } from 'node:http';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_DOCUMENTS } from './kit/hostile-documents.ts';
import { startGateway, TRANSPORTS } from './kit/start-gateway.ts';

const REVIEWS =
  'subscription Reviews($after: ChangeCursor) { reviewAdded(after: $after) { ... on ReviewAdded { cursor review { body author { name } } } } }';

type Stream = {
  status: number;
  type: string;
  next(): Promise<string>;
  body: Promise<string>;
  leave(): void;
};

/** Reads server-sent events as they come on the wire, a block at a time. */
async function open(
  url: string,
  query: string,
  headers: Record<string, string> = {},
  variables?: Record<string, unknown>,
): Promise<Stream> {
  const left = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    signal: left.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => {
    const { value, done } = await reader.read();
    text += value ?? '';
    return !done;
  };
  return {
    status: response.status,
    type: response.headers.get('content-type')!,
    async next() {
      while (!text.includes('\n\n')) if (!(await more())) throw new Error(`It ended: ${text}`);
      const end = text.indexOf('\n\n');
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      return block;
    },
    get body() {
      return (async () => {
        while (await more());
        return text;
      })();
    },
    leave: () => left.abort(),
  };
}

test.each(TRANSPORTS)(
  'a real client subscribes over server-sent events, with its token (%s)',
  async (transport) => {
    await using shop = await startGateway({ transport });
    const token = await shop.issuer.sign();
    const client = createClient({ url: shop.url, headers: { authorization: `Bearer ${token}` } });
    const events = client.iterate({ query: REVIEWS });
    const first = events.next();
    await shop.shop.log.hasReaders(1);
    shop.shop.log.append('r1');
    expect((await first).value).toEqual({
      data: { reviewAdded: { cursor: 'c1', review: { body: 'Bright', author: { name: 'Ada' } } } },
    });
    await events.return!();
    await shop.idle();
    await shop.shop.log.hasReaders(0);
    client.dispose();
  },
);

test('an event has its place as its id, and Last-Event-ID resumes behind it', async () => {
  await using shop = await startGateway();
  const stream = await open(shop.url, REVIEWS);
  expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  expect(await stream.next()).toMatch(/^id: c1\nevent: next\ndata: \{"data":\{"reviewAdded":/);
  stream.leave();
  await shop.idle();
  shop.shop.log.append('r2');
  const again = await open(shop.url, REVIEWS, { 'last-event-id': 'c1' });
  expect(await again.next()).toContain('id: c2');
  again.leave();
});

test('subscribers of both transports share one group', async () => {
  await using shop = await startGateway();
  const streams = [await open(shop.url, REVIEWS), await open(shop.url, REVIEWS)];
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  for (const stream of streams) expect(await stream.next()).toContain('id: c1');
  expect(shop.shop.log.opened).toBe(1);
  for (const stream of streams) stream.leave();
});

test('a query is one event and the end', async () => {
  await using shop = await startGateway();
  const stream = await open(shop.url, '{ product(id: "p1") { name rating } }');
  const [event, data] = (await stream.next()).split('\n');
  expect(event).toBe('event: next');
  expect(JSON.parse(data!.replace('data: ', ''))).toEqual({
    data: { product: { name: 'Lamp', rating: 4.5 } },
    extensions: { cost: expect.objectContaining({ requested: expect.any(Number) }) },
  });
  expect(await stream.next()).toBe('event: complete\ndata:');
});

test.each([
  ['application/json, text/event-stream', 'application/json; charset=utf-8'],
  ['text/event-stream, */*', 'application/json; charset=utf-8'],
  ['text/event-stream', 'text/event-stream; charset=utf-8'],
])('who accepts %s gets a query as %s, and a subscription as events', async (accept, type) => {
  await using shop = await startGateway();
  expect((await open(shop.url, '{ products { id } }', { accept })).type).toBe(type);
  const stream = await open(shop.url, REVIEWS, { accept });
  expect(stream.type).toBe('text/event-stream; charset=utf-8');
  stream.leave();
});

test('what is refused is an ordinary answer; what its source refuses is the last event', async () => {
  await using shop = await startGateway();
  const refused = await open(shop.url, 'subscription { nothing }');
  expect(refused.status).toBe(400);
  expect(JSON.parse(await refused.body)).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: expect.any(String) } }],
  });
  const forbidden = await open(shop.url, 'subscription { secretFeed }');
  expect(forbidden.status).toBe(200);
  expect(await forbidden.next()).toMatch(/^event: next\ndata: \{"errors":.*"FORBIDDEN"/);
  expect(await forbidden.next()).toBe('event: complete\ndata:');
});

test('a mutation by GET is refused, and a token that is wrong', async () => {
  await using shop = await startGateway();
  const query = encodeURIComponent('mutation { countCalls }');
  const byGet = await fetch(`${shop.url}?query=${query}`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(byGet.status).toBe(405);
  const wrong = await open(shop.url, REVIEWS, { authorization: 'Bearer x.y.z' });
  expect(wrong.status).toBe(401);
});

test('a stream that is not read holds up nobody and is caught up', async () => {
  await using shop = await startGateway();
  shop.shop.reviews.set('big', {
    id: 'big',
    body: 'x'.repeat(32 * 1024),
    author: 'u1',
    product: 'p1',
  });
  const response = await new Promise<import('node:http').IncomingMessage>((resolve) => {
    const asked = request(shop.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    asked.on('response', resolve);
    asked.end(JSON.stringify({ query: REVIEWS }));
  });
  const fast = await open(shop.url, REVIEWS);
  await shop.started(2);
  for (let count = 0; count < 400; count += 1) {
    shop.shop.log.append('big');
    await fast.next();
  }
  const ids: string[] = [];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk;
    for (const [, id] of text.matchAll(/id: (c\d+)\n/g)) if (!ids.includes(id!)) ids.push(id!);
    text = text.slice(-20);
    if (ids.length === 400) break;
  }
  expect(ids).toEqual(Array.from({ length: 400 }, (_, index) => `c${index + 1}`));
  fast.leave();
}, 60_000);

test('when the gateway closes, streams break off without an end, so that clients come back', async () => {
  const shop = await startGateway();
  const stream = await open(shop.url, REVIEWS);
  await shop.shop.log.hasReaders(1);
  const closing = shop[Symbol.asyncDispose]();
  expect(await stream.body).toBe('');
  await closing;
});

describe('as over the other transports', () => {
  let shop: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    shop = await startGateway();
  });
  afterAll(() => shop[Symbol.asyncDispose]());

  test.each(HOSTILE_DOCUMENTS)('$name', async ({ query, variables, code, status = 400 }) => {
    const stream = await open(shop.url, query, {}, variables);
    expect(stream.status).toBe(status);
    const [error] = JSON.parse(await stream.body).errors;
    expect(error.extensions).toMatchObject({ code, requestId: expect.any(String) });
  });
});
