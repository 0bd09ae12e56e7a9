import { CodedError } from '@trellis/kernel/errors';
import type { Identity } from '@trellis/kernel/identity';
import type { Metrics } from '../../telemetry/metrics.ts';
import { addressKey } from './address-key.ts';
import type { Bucket, BucketName, Quota } from './bucket.ts';
import { Charge } from './charge.ts';
import type { RateLimitSettings } from './rate-limit-settings.ts';
import type { TokenStore } from './token-store.ts';

/** Who is to pay: somebody who is known, else an address. */
export type Payer = { readonly identity: Identity | null; readonly address: string | null };

/** Takes tokens out of the buckets of callers before anything is done for them. */
export class RateLimits {
  readonly #settings: RateLimitSettings;
  readonly #store: TokenStore;
  readonly #metrics: Metrics;

  constructor(settings: RateLimitSettings, store: TokenStore, metrics: Metrics) {
    this.#settings = settings;
    this.#store = store;
    this.#metrics = metrics;
  }

  /** What an operation of that many points takes out of each bucket. */
  tokensFor(points: number): number {
    return Math.max(1, Math.ceil(points / this.#settings.pointsPerToken));
  }

  /**
   * Charges whoever asks; all buckets that apply must have room.
   *
   * @throws CodedError RATE_LIMITED with `bucket` and `retryAfter` in seconds; then nothing was taken
   */
  charge(payer: Payer, tokens: number): Promise<Charge> {
    return this.take(this.#bucketsOf(payer), tokens);
  }

  /** Charges these buckets. Errors as `charge`. */
  async take(buckets: readonly Bucket[], tokens: number): Promise<Charge> {
    const charge = new Charge(this.#store, tokens);
    for (const bucket of buckets) {
      const taking = await this.#store.take(bucket, tokens);
      charge.add(taking);
      if (taking.isGranted) continue;
      this.#metrics.rateLimited.inc({ bucket: bucket.name });
      charge.cancel();
      throw new RateLimited(charge, taking);
    }
    return charge;
  }

  #bucketsOf({ identity, address }: Payer): Bucket[] {
    const { everyAddress, address: withoutToken } = this.#settings;
    const from = addressKey(address);
    const own = identity ? this.#bucketOf(identity) : bucket('address', from, withoutToken);
    return [...bucket('every-address', from, everyAddress), ...own];
  }

  #bucketOf({ apiKeyId, userId, tier }: Identity): Bucket[] {
    const { tiers } = this.#settings;
    const quota = tier in tiers ? tiers[tier as keyof typeof tiers] : tiers.FREE;
    return apiKeyId ? bucket('api-key', apiKeyId, quota) : bucket('user', userId, quota);
  }
}

/** None where there is no quota. */
export function bucket(name: BucketName, key: string, quota: Quota | null): Bucket[] {
  return quota ? [{ name, key, quota }] : [];
}

/** A bucket was empty. */
export class RateLimited extends CodedError<'RATE_LIMITED'> {
  /** How the buckets stand, to be told beside the refusal. */
  readonly charge: Charge;

  constructor(charge: Charge, { bucket: { name }, resetAt }: { bucket: Bucket; resetAt: number }) {
    const retryAfter = Math.max(1, Math.ceil((resetAt - Date.now()) / 1_000));
    super('RATE_LIMITED', `Too much was asked; try again in ${retryAfter} s.`, {
      details: { bucket: name, retryAfter },
    });
    this.charge = charge;
  }
}

/**
 * Charges an address for a request that is refused before anybody is known. It answers the error to
 * be told: the one that was given, or that too many came.
 */
export async function chargeStranger(
  { limits }: { limits: RateLimits },
  { error, address, receipt }: Refused,
): Promise<unknown> {
  const isRefused = error instanceof CodedError && error.code === 'UNAUTHENTICATED';
  if (!isRefused) return error;
  try {
    receipt.charge(await limits.charge({ identity: null, address }, 1));
    return error;
  } catch (limited) {
    if (limited instanceof RateLimited) receipt.charge(limited.charge);
    return limited;
  }
}

type Refused = {
  readonly error: unknown;
  readonly address: string | null;
  readonly receipt: { charge(charge: Charge): void };
};
