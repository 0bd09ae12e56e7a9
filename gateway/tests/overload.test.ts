import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readExposition } from '@trellis/kernel/testing/read-exposition';
import { expect, test } from 'vitest';
import { createSocketClient } from './kit/socket-client.ts';
import { type Answer, type RunningGateway, startGateway } from './kit/start-gateway.ts';

const ASK = '{ product(id: "p1") { name } }';
const REVIEW = '{ review(id: "r1") { body } }';
const WORKERS = 2;
const WORK_MS = 50;
const WARM_UP = 25;
// Other tests have it off.
const AS_BY_DEFAULT = { OVERLOAD_MAX_QUEUE_MS: '50' };
/** Three times as fast as the line is worked off. */
const PACE_MS = 8;

type Timed = Answer & { readonly ms: number };

/** The subgraph of products answers two at a time, and whatever comes besides waits in line. */
async function startSlowShop(environment: Record<string, string> = {}) {
  const shop = await startGateway({
    transport: 'http',
    environment: { ...AS_BY_DEFAULT, ...environment },
  });
  const line: ServerResponse[] = [];
  let busy = 0;
  const work = () => {
    const response = busy < WORKERS ? line.shift() : undefined;
    if (!response) return;
    busy += 1;
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data":{"product":{"name":"Lamp"}}}');
      busy -= 1;
      work();
    }, WORK_MS);
  };
  shop.servers.get('products')!.fallSick((response) => {
    line.push(response);
    work();
  });
  for (let count = 0; count < WARM_UP; count += 1) await shop.post(ASK);
  return shop;
}

async function timed(asked: Promise<Answer>): Promise<Timed> {
  const began = performance.now();
  const answer = await asked;
  return { ...answer, ms: performance.now() - began };
}

/** Asks more than can be done, until it is enough. */
async function press(shop: RunningGateway, isEnough: () => boolean): Promise<Timed[]> {
  const asked: Promise<Timed>[] = [];
  while (!isEnough()) {
    asked.push(timed(shop.post(ASK)));
    await wait(PACE_MS);
  }
  return Promise.all(asked);
}

/** Says enough after so many refusals. */
function refusals(shop: RunningGateway, count: number): () => boolean {
  let refused = 0;
  return () => {
    void refusedSoFar(shop).then((now) => {
      refused = now;
    });
    return refused >= count;
  };
}

const refusedSoFar = (shop: RunningGateway, labels = {}) =>
  shop.metric('overload_refused_total', labels);

async function firstRefusal(shop: RunningGateway): Promise<void> {
  while ((await refusedSoFar(shop)) === 0) await wait(PACE_MS);
}

const median = (of: readonly Timed[]) =>
  of.map(({ ms }) => ms).sort((a, b) => a - b)[of.length >> 1] as number;

test('pressed with more than can be done, some are answered in time, the others refused at once, and all again afterwards', async () => {
  await using shop = await startSlowShop();
  const answers = await press(shop, refusals(shop, 150));
  const refused = answers.filter(({ status }) => status === 503);
  const admitted = answers.filter(({ status }) => status === 200);
  expect(refused.length + admitted.length).toBe(answers.length);
  for (const { headers, errors, data } of refused) {
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toBe(errors?.[0]?.extensions.requestId);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      retryAfter: Number(headers.get('retry-after')),
    });
    expect(data).toBeUndefined();
  }
  for (const { data } of admitted) expect(data).toEqual({ product: { name: 'Lamp' } });

  // Without refusals the last would have waited for all the others.
  const afterwards = admitted.slice(-20);
  const allInLineMs = (answers.length / WORKERS) * WORK_MS;
  expect(median(afterwards)).toBeLessThan(allInLineMs / 2);
  expect(median(refused)).toBeLessThan(median(afterwards) / 2);

  const again = await Promise.all(Array.from({ length: 6 }, () => shop.post(ASK)));
  expect(again.map(({ status }) => status)).toEqual(Array(6).fill(200));
});

test('health, readiness and metrics are never refused, and the metrics tell', async () => {
  await using shop = await startSlowShop();
  const pressing = press(shop, refusals(shop, 100));
  await firstRefusal(shop);
  const paths = ['/health', '/health/ready', '/health/subgraphs', '/metrics'];
  const seen = await Promise.all(paths.map((path) => fetch(new URL(path, shop.url))));
  expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const families = readExposition(await seen[3]!.text());
  const value = (name: string) =>
    families.get(`trellis_gateway_${name}`)?.samples.get(`trellis_gateway_${name}`)?.[0]?.value;
  expect(value('operation_limit')).toBeLessThan(200);
  expect(value('operations_in_flight')).toBeGreaterThan(0);
  expect(value('queue_seconds')).toBeGreaterThan(0);

  const answers = await pressing;
  const refused = answers.filter(({ status }) => status === 503).length;
  expect(await shop.metric('overload_refused_total', { transport: 'http' })).toBe(refused);
  const admitted = await shop.metric('overload_admitted_total', { transport: 'http' });
  expect(admitted).toBe(answers.length - refused + WARM_UP);
  expect(await shop.metric('requests_total', { code: 'SERVICE_UNAVAILABLE' })).toBe(refused);
  expect(await shop.metric('operations_in_flight')).toBe(0);
});

test('what is subscribed goes on while new operations are refused, over sockets too', async () => {
  await using shop = await startSlowShop();
  await using client = createSocketClient(shop.socketUrl);
  const reviews = client.listen('subscription { reviewAdded { ... on ReviewAdded { reviewId } } }');
  await shop.started(1);
  await shop.shop.log.hasReaders(1);
  let isEnough = false;
  const pressing = press(shop, () => isEnough);
  await firstRefusal(shop);

  shop.shop.log.append('r1');
  expect((await reviews.next()).data).toEqual({ reviewAdded: { reviewId: 'r1' } });
  const ends = new Set<unknown>();
  while ((await refusedSoFar(shop, { transport: 'websocket' })) === 0)
    ends.add(await client.listen(REVIEW).ended);
  ends.delete(undefined);
  expect([...ends]).toEqual([
    [
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }),
      }),
    ],
  ]);
  isEnough = true;
  await pressing;
  expect((await client.listen(REVIEW).next()).data).toEqual({ review: { body: 'Bright' } });
});

test('a token is not verified and a body not read for what is refused', async () => {
  await using shop = await startSlowShop();
  let isEnough = false;
  const pressing = press(shop, () => isEnough);
  await firstRefusal(shop);
  const answers: Response[] = [];
  while (!answers.some(({ status }) => status === 503))
    answers.push(
      await fetch(shop.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
        body: '{',
      }),
    );
  for (const { status } of answers) expect([401, 503]).toContain(status);
  isEnough = true;
  await pressing;
});

test('by 0 nothing is refused', async () => {
  await using shop = await startSlowShop({ OVERLOAD_MAX_QUEUE_MS: '0' });
  const asked: Promise<Answer>[] = [];
  for (let count = 0; count < 150; count += 1) {
    asked.push(shop.post(ASK));
    await wait(PACE_MS);
  }
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status)).toEqual(Array(150).fill(200));
});

test('whatever becomes of a request, it is under way no longer', async () => {
  await using shop = await startGateway({ environment: AS_BY_DEFAULT });
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: ASK });
  const leaving = new AbortController();
  const asked = [
    fetch(shop.url, { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body }),
    fetch(shop.url, { method: 'POST', headers: json, body: '{' }),
    fetch(shop.url, { method: 'POST', headers: { ...json, authorization: 'Bearer x' }, body }),
    fetch(shop.url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body }),
    fetch(shop.url, { headers: { accept: 'text/event-stream' } }),
    fetch(`${shop.url}?query=%`),
    fetch(shop.url, { method: 'POST', headers: json, body, signal: leaving.signal }),
  ];
  leaving.abort();
  await Promise.allSettled(asked);
  await shop.post('{ nonsense }');
  await expect.poll(() => shop.metric('operations_in_flight')).toBe(0);
  expect(await shop.metric('overload_admitted_total')).toBeGreaterThan(6);
});
