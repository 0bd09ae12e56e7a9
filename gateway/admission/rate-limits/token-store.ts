import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Bucket, BucketState } from './bucket.ts';

/** The outcome of taking tokens: whether all were there. */
export type Taking = BucketState & { readonly isGranted: boolean };

export type TokenStoreOptions = {
  /** Where buckets are shared by several gateways; null: each counts for itself. */
  readonly redis: Redis | null;
  /** Before the names of keys. */
  readonly prefix: string;
};

/**
 * Counts tokens, in Redis or in memory. Taking is atomic over all gateways of one Redis. While Redis
 * is away, each gateway counts in its own memory and nobody waits for it.
 */
export class TokenStore {
  readonly #limiters = new Map<string, RateLimiterAbstract>();
  readonly #prefix: string;
  readonly #redis: Redis | null;

  constructor({ redis, prefix }: TokenStoreOptions) {
    this.#prefix = prefix;
    this.#redis = redis;
  }

  /** Takes tokens, or leaves the bucket as it was when they are not all there. */
  async take(bucket: Bucket, tokens: number): Promise<Taking> {
    const limiter = this.#limiterOf(bucket);
    try {
      return stateOf(bucket, await limiter.consume(bucket.key, tokens), true);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      // Not waited for: it is on its way before anything that is taken next.
      limiter.reward(bucket.key, tokens).catch(() => undefined);
      return stateOf(bucket, error, false);
    }
  }

  /** Gives tokens back, unless the bucket has been filled anew since. */
  async giveBack({ bucket, resetAt }: BucketState, tokens: number): Promise<void> {
    if (tokens <= 0 || Date.now() >= resetAt) return;
    await this.#limiterOf(bucket).reward(bucket.key, tokens);
  }

  #limiterOf({ name, quota }: Bucket): RateLimiterAbstract {
    const key = `${name}:${quota.tokens}/${quota.seconds}`;
    const known = this.#limiters.get(key);
    if (known) return known;
    const options = {
      keyPrefix: `${this.#prefix}:rate:${key}`,
      points: quota.tokens,
      duration: quota.seconds,
    };
    const memory = new RateLimiterMemory(options);
    const limiter = this.#redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: this.#redis,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memory,
        })
      : memory;
    this.#limiters.set(key, limiter);
    return limiter;
  }
}

function stateOf(bucket: Bucket, result: RateLimiterRes, isGranted: boolean): Taking {
  const { remainingPoints, msBeforeNext } = result;
  return { bucket, remaining: remainingPoints, resetAt: Date.now() + msBeforeNext, isGranted };
}
