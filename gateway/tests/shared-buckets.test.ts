import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { TokenStore } from '../admission/rate-limits/token-store.ts';
import { connectRedis } from '../admission/shared-redis.ts';
import { logger } from './kit/admit-on.ts';
import { startGateway } from './kit/start-gateway.ts';
import { startLink } from './kit/tcp-link.ts';

const PROGRAM = new URL('./kit/take-tokens.ts', import.meta.url);
const PROCESSES = 4;
const LIMIT = 100;
const CHEAP = '{ product(id: "p1") { id } }';

test(`of ${PROCESSES} processes that take 1,000 tokens at once out of ${LIMIT}, exactly ${LIMIT} are granted`, async () => {
  const takers = Array.from({ length: PROCESSES }, startTaker);
  await Promise.all(takers.map((taker) => once(taker, 'message')));
  const granted = takers.map((taker) => once(taker, 'message'));
  for (const taker of takers) taker.send('begin');
  const counts = (await Promise.all(granted)).map(([count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(LIMIT);
});

const prefix = `test-${randomUUID()}`;
function startTaker(): ChildProcess {
  const times = String(1_000 / PROCESSES);
  return fork(PROGRAM, [inject('redisUrl'), prefix, times, String(LIMIT)]);
}

test('two gateways share the bucket of a caller', async () => {
  const environment = {
    RATE_LIMIT_ADDRESS: '3/1h',
    REDIS_URL: inject('redisUrl'),
    REDIS_TIMEOUT_MS: '5000',
    MESSAGING_PREFIX: `test-${randomUUID()}`,
  };
  await using one = await startGateway({ environment });
  await using other = await startGateway({ environment });
  const statuses = [];
  for (const gateway of [one, other, one, other, one])
    statuses.push((await gateway.post(CHEAP)).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
});

test('tokens that are given back are there for all, and for none after the bucket was filled anew', async () => {
  const redis = connectRedis(inject('redisUrl'), { logger, timeoutMs: 5_000 });
  await once(redis, 'ready');
  const store = new TokenStore({ redis, prefix: `test-${randomUUID()}` });
  const bucket = { name: 'user', key: 'u1', quota: { tokens: 10, seconds: 60 } } as const;
  const first = await store.take(bucket, 10);
  expect((await store.take(bucket, 1)).isGranted).toBe(false);
  await store.giveBack(first, 4);
  expect(await store.take(bucket, 4)).toMatchObject({ isGranted: true, remaining: 0 });
  await store.giveBack({ ...first, resetAt: Date.now() - 1 }, 10);
  expect((await store.take(bucket, 1)).isGranted).toBe(false);
  redis.disconnect();
});

describe('while Redis is away', () => {
  const LIMIT_MS = 30;
  const RECONNECT_MS = 50;
  beforeEach(() => {
    // What comes while this clock stands still has waited for nothing.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ['cut', 0],
    ['silent', LIMIT_MS],
  ] as const)(
    '(%s) callers are limited all the same, and wait %s ms at most',
    async (fault, ms) => {
      const { hostname, port } = new URL(inject('redisUrl'));
      await using link = await startLink({ host: hostname, port: Number(port) });
      const url = `redis://127.0.0.1:${link.port}`;
      const redis = connectRedis(url, { logger, timeoutMs: LIMIT_MS });
      await next(redis, 'ready');
      const store = new TokenStore({ redis, prefix: `test-${randomUUID()}` });
      const bucket = { name: 'user', key: 'u1', quota: { tokens: 3, seconds: 60 } } as const;
      await store.take(bucket, 1);
      link.become(fault);

      const granted = [];
      for (let count = 0; count < 5; count += 1) {
        const taking = store.take(bucket, 1);
        await vi.advanceTimersByTimeAsync(ms);
        granted.push((await taking).isGranted);
      }
      expect(granted).toEqual([true, true, true, false, false]);

      // One that is silent for ten times the limit is left, and found again when it answers.
      if (fault === 'silent') {
        const left = next(redis, 'close');
        await vi.advanceTimersByTimeAsync((10 - granted.length) * LIMIT_MS);
        await left;
      }
      expect((await store.take(bucket, 1)).isGranted).toBe(false);
      const back = next(redis, 'ready');
      link.become('open');
      await vi.advanceTimersByTimeAsync(RECONNECT_MS);
      await back;
      redis.disconnect();
    },
  );
});

// Errors are events of a broken link, and expected here.
function next(redis: Redis, event: 'close' | 'ready'): Promise<unknown> {
  return new Promise((resolve) => redis.once(event, resolve));
}

test('a gateway serves while Redis is away from the start', async () => {
  await using shop = await startGateway({
    environment: { RATE_LIMIT_ADDRESS: '2/1h', REDIS_URL: 'redis://127.0.0.1:1' },
  });
  const statuses = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await shop.post(CHEAP)).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect(shop.logs.filter(({ msg }) => String(msg).startsWith('Redis is away'))).toHaveLength(1);
});

test('Redis keeps nothing of buckets longer than their window', async () => {
  const own = `test-${randomUUID()}`;
  const redis = connectRedis(inject('redisUrl'), { logger, timeoutMs: 5_000 });
  await once(redis, 'ready');
  const store = new TokenStore({ redis, prefix: own });
  await store.take({ name: 'address', key: '192.0.2.1', quota: { tokens: 2, seconds: 60 } }, 3);
  const reader = new Redis(inject('redisUrl'));
  const keys = await reader.keys(`${own}*`);
  expect(keys).toHaveLength(1);
  expect(await reader.pttl(keys[0]!)).toBeGreaterThan(0);
  reader.disconnect();
  redis.disconnect();
});
