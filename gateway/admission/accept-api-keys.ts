import { createHash } from 'node:crypto';
import { unauthenticated } from '@trellis/kernel/errors';
import type { TokenVerifier } from '@trellis/kernel/identity';

/** Gives an access token for an API key, or throws UNAUTHENTICATED. */
export type ExchangeApiKey = (
  apiKey: string,
) => Promise<{ readonly accessToken: string; readonly expiresAt: Date }>;

const API_KEY = /^Bearer (trl_[\w-]+)$/i;
const MAX_KEY_LENGTH = 100;
/** So long a revoked key may go on. */
const CACHE_MS = 60_000;
/** A token that is about to expire would not last the request. */
const SPARE_MS = 15_000;
const MAX_CACHED = 10_000;

type Cached = { readonly accessToken: string; readonly until: number };

/**
 * Lets API keys stand where access tokens do: each is exchanged for a token, which is kept for a
 * minute at most. Everything behind this knows tokens only.
 */
export function acceptApiKeys(
  verifier: TokenVerifier,
  exchange: ExchangeApiKey,
  now: () => number = Date.now,
): TokenVerifier {
  // By hash, so that no key can be read from the memory of the gateway.
  const known = new Map<string, Promise<Cached>>();

  async function tokenFor(apiKey: string): Promise<string> {
    const hash = createHash('sha256').update(apiKey).digest('base64');
    for (let asked = known.get(hash); asked; asked = known.get(hash)) {
      const { accessToken, until } = await asked;
      if (until > now()) return accessToken;
      // Of those who have waited for it, one asks anew and the others wait again.
      if (known.get(hash) === asked) known.delete(hash);
    }
    return (await remember(hash, ask(apiKey))).accessToken;
  }

  function remember(hash: string, asked: Promise<Cached>): Promise<Cached> {
    if (known.size >= MAX_CACHED) known.delete(known.keys().next().value as string);
    known.set(hash, asked);
    // A key that is refused takes no place, and is asked about again.
    asked.catch(() => known.get(hash) === asked && known.delete(hash));
    return asked;
  }

  async function ask(apiKey: string): Promise<Cached> {
    const { accessToken, expiresAt } = await exchange(apiKey);
    return { accessToken, until: Math.min(now() + CACHE_MS, expiresAt.getTime() - SPARE_MS) };
  }

  return {
    async verify(authorization) {
      const apiKey = API_KEY.exec(authorization ?? '')?.[1];
      if (!apiKey) return verifier.verify(authorization);
      if (apiKey.length > MAX_KEY_LENGTH) throw unauthenticated();
      return verifier.verify(`Bearer ${await tokenFor(apiKey)}`);
    },
  };
}
