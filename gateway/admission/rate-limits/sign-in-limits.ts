import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { Receipt } from '../receipt.ts';
import { tryRedis } from '../shared-redis.ts';
import { addressKey } from './address-key.ts';
import type { RateLimitSettings } from './rate-limit-settings.ts';
import { bucket, type RateLimits } from './rate-limits.ts';
import { hasSignedIn, type SignInAttempt } from './sign-in-attempts.ts';

const REMEMBERED_S = 30 * 24 * 3_600;
const MAX_REMEMBERED = 10_000;

/**
 * Limits tries to sign in, by address and by account. A try that works is given back. Whoever has
 * signed in from an address has a bucket of their own there, so that strangers who empty the bucket
 * of an account do not keep its owner out.
 */
export class SignInLimits {
  readonly #settings: RateLimitSettings;
  readonly #limits: RateLimits;
  readonly #redis: Redis | null;
  readonly #prefix: string;
  readonly #remembered = new LRUCache<string, true>({
    max: MAX_REMEMBERED,
    ttl: REMEMBERED_S * 1_000,
  });

  constructor(
    settings: RateLimitSettings,
    limits: RateLimits,
    shared: { redis: Redis | null; prefix: string },
  ) {
    this.#settings = settings;
    this.#limits = limits;
    this.#redis = shared.redis;
    this.#prefix = shared.prefix;
  }

  /** Charges each try of an operation. Errors as `RateLimits.charge`. */
  async charge(
    attempts: readonly SignInAttempt[],
    { address, receipt }: { address: string | null; receipt: Receipt },
  ): Promise<void> {
    const { signInAddress, signInAccount } = this.#settings;
    const from = addressKey(address);
    for (const { account, responseName, fieldOf } of attempts) {
      const pair = `${account}@${from}`;
      const key = (await this.#isKnown(pair)) ? pair : account;
      const buckets = [
        ...bucket('sign-in-account', key, signInAccount),
        ...bucket('sign-in-address', from, signInAddress),
      ];
      const charge = await this.#limits.take(buckets, 1);
      receipt.charge(charge);
      receipt.onSettled((data) => {
        if (!hasSignedIn(data?.[responseName], fieldOf)) return;
        charge.settle(0);
        this.#remember(pair);
      });
    }
  }

  async #isKnown(pair: string): Promise<boolean> {
    if (this.#remembered.has(pair)) return true;
    return (await tryRedis(this.#redis, (redis) => redis.exists(this.#keyOf(pair)))) === 1;
  }

  #remember(pair: string): void {
    this.#remembered.set(pair, true);
    tryRedis(this.#redis, (redis) => redis.set(this.#keyOf(pair), 1, 'EX', REMEMBERED_S));
  }

  #keyOf(pair: string): string {
    return `${this.#prefix}:signed-in:${pair}`;
  }
}
