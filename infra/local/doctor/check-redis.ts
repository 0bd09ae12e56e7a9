import { explain } from '@trellis/kernel/lifecycle';
import { Redis } from 'ioredis';
import { checkClock } from './check-clock.ts';
import { type Finding, failure, ok, type Patient } from './finding.ts';

export async function checkRedis({ environment, now }: Patient): Promise<Finding[]> {
  const url = environment.REDIS_URL;
  if (!url) return [];
  const about = `Redis at ${new URL(url).host}`;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: unknown;
  redis.on('error', (error) => {
    reason = error;
  });
  try {
    await redis.connect();
    const [, version = 'unknown'] = /redis_version:(\S+)/.exec(await redis.info('server')) ?? [];
    const [seconds, microseconds] = await redis.time();
    const there = new Date(Number(seconds) * 1_000 + Number(microseconds) / 1_000);
    return [ok(about, `version ${version}`), checkClock(about, there, now())];
  } catch (error) {
    return [
      failure(
        about,
        explain(reason ?? error),
        'Is it running, and are address and password right?',
      ),
    ];
  } finally {
    redis.disconnect();
  }
}
