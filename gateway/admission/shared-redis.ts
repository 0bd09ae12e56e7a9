import type { Logger } from '@trellis/kernel/logger';
import { Redis } from 'ioredis';

const MAX_RECONNECT_MS = 1_000;
const PATIENCE = 10;

/**
 * A connection to Redis that nobody ever waits for: while it is away commands fail at once, and one
 * that is not answered in time fails then. It reconnects by itself.
 */
export function connectRedis(
  url: string,
  { logger, timeoutMs }: { logger: Logger; timeoutMs: number },
): Redis {
  const redis = new Redis(url, {
    commandTimeout: timeoutMs,
    // One that hangs is left soon, and nobody waits any more. Not at once: a gateway that was busy
    // itself for so long would take that for a fault of Redis.
    socketTimeout: timeoutMs * PATIENCE,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, MAX_RECONNECT_MS),
  });
  let isKnown = false;
  redis.on('ready', () => {
    isKnown = false;
  });
  redis.on('error', (error: Error) => {
    if (!isKnown) logger.warn({ err: error }, 'Redis is away; this gateway goes on by itself.');
    isKnown = true;
  });
  return redis;
}

/** Runs a command on Redis; undefined when there is none or it is away. */
export async function tryRedis<Result>(
  redis: Redis | null,
  command: (redis: Redis) => Promise<Result>,
): Promise<Result | undefined> {
  if (redis?.status !== 'ready') return undefined;
  return command(redis).catch(() => undefined);
}
