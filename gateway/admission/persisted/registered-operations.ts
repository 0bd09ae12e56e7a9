import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { tryRedis } from '../shared-redis.ts';

const MAX_CHARACTERS = 8 * 1024 * 1024;
/** A text with as many tokens as are allowed is shorter than this; the rest is comments. */
const MAX_TEXT = 20_000;
const KEPT_S = 24 * 3_600;

/** Texts of operations that clients have registered, by hash; in Redis for all gateways if there is one. */
export class RegisteredOperations {
  readonly #redis: Redis | null;
  readonly #prefix: string;
  readonly #known = new LRUCache<string, string>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (text) => text.length,
  });

  constructor({ redis, prefix }: { redis: Redis | null; prefix: string }) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  async textOf(hash: string): Promise<string | undefined> {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const found = await tryRedis(this.#redis, (redis) => redis.get(this.#keyOf(hash)));
    if (found) this.#known.set(hash, found);
    return found ?? undefined;
  }

  /** Keeps a text. That other gateways know it too may take a moment. */
  register(hash: string, text: string): void {
    if (this.#known.has(hash) || text.length > MAX_TEXT) return;
    this.#known.set(hash, text);
    tryRedis(this.#redis, (redis) => redis.set(this.#keyOf(hash), text, 'EX', KEPT_S));
  }

  #keyOf(hash: string): string {
    return `${this.#prefix}:operation:${hash}`;
  }
}
