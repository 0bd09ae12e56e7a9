import { TokenStore } from '../../admission/rate-limits/token-store.ts';
import { connectRedis } from '../../admission/shared-redis.ts';
import { logger } from './admit-on.ts';

// A process of its own that takes tokens from a bucket that others take from, too: as many as it is
// told at once, when it is told to begin. It says how many it was granted.
const [url = '', prefix = '', times = '0', limit = '0'] = process.argv.slice(2);
const redis = connectRedis(url, { logger, timeoutMs: 10_000 });
const store = new TokenStore({ redis, prefix });
const bucket = {
  name: 'user',
  key: 'u1',
  quota: { tokens: Number(limit), seconds: 60 },
} as const;

redis.once('ready', () => process.send?.('ready'));
process.once('message', async () => {
  const takings = await Promise.all(
    Array.from({ length: Number(times) }, () => store.take(bucket, 1)),
  );
  process.send?.(takings.filter(({ isGranted }) => isGranted).length);
  redis.disconnect();
  process.disconnect?.();
});
